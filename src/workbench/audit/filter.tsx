import { Button, Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { PickPerson } from '../parts/pick-person.tsx'

/** What to look for; empty is everything. */
export interface AuditFilter {
  readonly person?: string
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

/** Actions by their words. */
const PickAction = (field: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}): ReactNode => {
  const { data, isPending } = useAsk('auditActions', {})
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="全部动作"
      loading={isPending}
      notFoundContent="没有这个动作"
      options={(data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
}

/** Narrows the list down. */
export const Filter = ({ onChange }: { readonly onChange: (filter: AuditFilter) => void }): ReactNode => {
  const [form] = Form.useForm<AuditFilter>()
  const seesPeople = useMay('person.read')
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
      {seesPeople && (
        <Form.Item name="person" label="谁" className="filter-wide">
          <PickPerson everybody />
        </Form.Item>
      )}
      <Form.Item name="what" label="动作" className="filter-wide">
        <PickAction />
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
