import { Form, Input } from 'antd'
import type { ReactNode } from 'react'

/** A day: the browser's own field, which keyboards, phones and screen readers know. */
export const DateField = ({
  name,
  label,
  extra,
  optional = false,
}: {
  readonly name: string
  readonly label: string
  readonly extra?: string
  readonly optional?: boolean
}): ReactNode => (
  <Form.Item
    name={name}
    label={label}
    extra={extra}
    rules={optional ? [] : [{ required: true, message: '请选择日期。' }]}
  >
    <Input type="date" min="1949-10-01" max="2999-12-31" style={{ maxWidth: 180 }} />
  </Form.Item>
)
