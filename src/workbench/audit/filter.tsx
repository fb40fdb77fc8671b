import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'

/** What to look for; empty is everything. */
export interface AuditFilter {
  readonly what?: string
  readonly subject?: string
  readonly from?: string
  readonly until?: string
}

const given = (values: AuditFilter): AuditFilter =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]: readonly [string, unknown]) => value !== undefined && value !== '',
    ),
  )

/** Narrows the list down. */
export const Filter = ({ onChange }: { readonly onChange: (filter: AuditFilter) => void }): ReactNode => {
  const [form] = Form.useForm<AuditFilter>()
  return (
    <Form
      form={form}
      layout="inline"
      className="filters"
      aria-label="筛选审计记录"
      onFinish={(values) => {
        onChange(given(values))
      }}
    >
      <Form.Item name="from" label="从">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label="到">
        <Input type="date" />
      </Form.Item>
      <Form.Item name="what" label="动作">
        <Input placeholder="例如 organisation.rename" style={{ width: 210 }} />
      </Form.Item>
      <Form.Item name="subject" label="对象">
        <Input placeholder="例如 organisation:…" />
      </Form.Item>
      <Button htmlType="submit">筛选</Button>
      <Button
        type="link"
        onClick={() => {
          form.resetFields()
          onChange({})
        }}
      >
        全部
      </Button>
    </Form>
  )
}
