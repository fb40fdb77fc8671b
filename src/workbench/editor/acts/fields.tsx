import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { required } from '../../parts/do-form.tsx'

/** Why it is done: for the record, not for the public. */
export const ReasonField = ({
  name = 'reason',
  label = '理由',
  extra = '记入办理记录，不对外显示。',
  longest = 1000,
}: {
  readonly name?: string
  readonly label?: string
  readonly extra?: string
  readonly longest?: number
}): ReactNode => (
  <Form.Item name={name} label={label} extra={extra} rules={required(`请填写${label}。`)}>
    <Input.TextArea rows={2} maxLength={longest} />
  </Form.Item>
)

/** What the public is told of it. */
export const NoticeField = (): ReactNode => (
  <Form.Item
    name="notice"
    label="对外说明"
    extra="显示在公开页面上，请不要写个人信息。"
    rules={required('请填写对外说明。')}
  >
    <Input.TextArea rows={2} maxLength={1000} />
  </Form.Item>
)

export interface Reasoned {
  readonly reason: string
  readonly notice: string
}
