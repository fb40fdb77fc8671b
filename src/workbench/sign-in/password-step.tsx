import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DoForm, required } from '../parts/do-form.tsx'
import { Front } from './front.tsx'
import { Providers } from './providers.tsx'

interface Values {
  readonly username: string
  readonly password: string
}

/** Name and password. The answer either lets in or asks for a code. */
export const PasswordStep = ({ onCode }: { readonly onCode: () => void }): ReactNode => (
  <Front title="登录">
    <DoForm<'signIn', Values>
      name="signIn"
      submit="登录"
      sent={(body) => ({ body })}
      onDone={({ state }) => {
        if (state === 'second-factor') onCode()
      }}
    >
      <Form.Item name="username" label="账号" rules={required('请填写账号。')}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item name="password" label="口令" rules={required('请填写口令。')}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
    </DoForm>
    <Providers />
    <p className="soft">忘记口令，或者账号被锁定，请找本单位的系统管理员。</p>
  </Front>
)
