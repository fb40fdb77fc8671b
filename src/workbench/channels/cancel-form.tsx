import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'
import type { Dissemination } from './words.ts'

/** Takes a wrong record out of the count; it stays in the list with the reason. */
export const CancelForm = ({
  of: { id, title },
  onClose,
}: {
  readonly of: Dissemination
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'cancelDissemination', { readonly reason: string }>
    name="cancelDissemination"
    title="注销登记错的记录"
    lead={`“${title}”不再计数，记录和理由留存。`}
    submit="注销"
    danger
    said="记录已经注销。"
    sent={(body) => ({ params: { dissemination: id }, body })}
    onClose={onClose}
  >
    <Form.Item name="reason" label="理由" rules={required('请填写理由。')}>
      <Input maxLength={300} />
    </Form.Item>
  </FormDrawer>
)
