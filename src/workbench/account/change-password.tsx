import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DoForm, required } from '../parts/do-form.tsx'
import { NewPassword } from './new-password.tsx'

/** Changing one's own password. */
export const ChangePassword = ({ onDone }: { readonly onDone?: () => void }): ReactNode => (
  <DoForm<'changePassword', { readonly current: string; readonly next: string }>
    name="changePassword"
    submit="改口令"
    said="口令已经改好。"
    sent={({ current, next }) => ({ body: { current, next } })}
    onDone={() => onDone?.()}
  >
    <Form.Item name="current" label="现在的口令" rules={required('请填写现在的口令。')}>
      <Input.Password autoComplete="current-password" />
    </Form.Item>
    <NewPassword name="next" />
  </DoForm>
)
