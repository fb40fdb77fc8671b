import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../parts/do-form.tsx'
import { FormDrawer } from '../parts/form-drawer.tsx'

/** Does something with a push or an account, for a reason that is kept. */
export const ReasonForm = ({
  name,
  params,
  ...form
}: {
  readonly name: 'abandonPush' | 'deletePush' | 'closeChannelAccount'
  readonly params: Readonly<Record<string, string>>
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly said: string
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'abandonPush' | 'deletePush' | 'closeChannelAccount', { readonly reason: string }>
    {...form}
    name={name}
    danger
    // All three take a reason and name what it is about in their address.
    sent={(body) => ({ params, body }) as never}
  >
    <Form.Item name="reason" label="理由" rules={required('请填写理由。')}>
      <Input maxLength={300} />
    </Form.Item>
  </FormDrawer>
)
