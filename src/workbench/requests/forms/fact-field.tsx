import { Form, Input, InputNumber, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { PickPerson } from '../../parts/pick-person.tsx'
import { useGuide } from '../use-guide.ts'
import type { Request } from '../words.ts'
import { FilesField } from './files-field.tsx'
import type { FieldSpec } from './specs.ts'

interface Given {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** Picks a section of the body. */
const PickSection = ({ organisation, ...field }: Given & { readonly organisation: string }): ReactNode => {
  const { data } = useAsk('organisation', { params: { organisation }, query: {} })
  return (
    <Select
      {...field}
      allowClear
      placeholder="选择科室"
      options={(data?.sections ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

const PickNeed = (field: Given): ReactNode => {
  const guide = useGuide()
  return (
    <Select
      {...field}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="不作为处理决定的证据时不选"
      options={(guide?.needs ?? [])
        .filter(({ form }) => form === 'paper')
        .map(({ value, title }) => ({ value, label: title }))}
    />
  )
}

const parties = (request: Request, kind: 'third-party' | 'agency') =>
  request.consultations
    .filter((one) => one.kind === kind && one.answeredOn === null && !one.silent)
    .map(({ party, name }) => ({ value: party, label: party === name ? party : `${party}（${name}）` }))

const tasks = (request: Request) =>
  request.tasks.map(({ task, section, what }) => ({ value: String(task), label: `${section.name}：${what}` }))

const control = ({ type, options = [] }: FieldSpec, request: Request): ReactNode => {
  switch (type) {
    case 'line':
      return <Input maxLength={200} />
    case 'area':
      return <Input.TextArea rows={3} maxLength={20_000} />
    case 'number':
      return <InputNumber min={1} max={60} precision={0} style={{ width: 120 }} />
    case 'person':
      return <PickPerson organisation={request.organisation.id} />
    case 'section':
      return <PickSection organisation={request.organisation.id} />
    case 'need':
      return <PickNeed />
    case 'files':
      return <FilesField organisation={request.organisation.id} />
    case 'third-party':
    case 'agency':
      return <Select options={parties(request, type)} placeholder="选择征求意见的对象" />
    case 'task':
      return <Select options={tasks(request)} placeholder="选择交办的事项" />
    case 'choice':
      return <Radio.Group className="checks" options={[...options]} />
    case 'date':
      return null
  }
}

/** A field of a form that writes a fact down. */
export const FactField = ({
  of,
  request,
}: {
  readonly of: FieldSpec
  readonly request: Request
}): ReactNode => {
  const { name, label, type, extra, optional = false } = of
  if (type === 'date')
    return <DateField name={name} label={label} optional={optional} {...(extra !== undefined && { extra })} />
  const typed = type === 'line' || type === 'area'
  const rules = typed
    ? required(`请填写${label}。`)
    : [{ required: true, message: `请选择或者填写${label}。` }]
  return (
    <Form.Item name={name} label={label} extra={extra} rules={optional || type === 'files' ? [] : rules}>
      {control(of, request)}
    </Form.Item>
  )
}
