import { Form, Input, InputNumber, Radio, Select, Space } from 'antd'
import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { required } from '../../parts/do-form.tsx'
import { PickPerson } from '../../parts/pick-person.tsx'
import { FilesField } from '../../requests/forms/files-field.tsx'
import type { Remedy } from '../words.ts'
import type { FieldSpec } from './specs.ts'

/** 重新答复的期限: asked for only where the result chosen gives one. */
const Redo = ({ remedy, label }: { readonly remedy: Remedy; readonly label: string }): ReactNode => {
  const chosen: unknown = Form.useWatch('result')
  const result = remedy.results.find(({ id }) => id === chosen)
  const changed = chosen === 'appealDismissed' || chosen === 'appealWithdrawn'
  if (result === undefined || result.after === 'none' || changed) return null
  const must = result.after === 'answer-anew'
  return (
    <Form.Item
      label={label}
      required={must}
      extra={must ? '照文书写明的填写。' : '文书没有写明的不填，按20个工作日（法释〔2025〕8号）。'}
    >
      <Space>
        <Form.Item
          name="count"
          noStyle
          rules={must ? [{ required: true, message: '请填写文书写明的期限。' }] : []}
        >
          <InputNumber min={1} max={365} precision={0} aria-label="期限" style={{ width: 100 }} />
        </Form.Item>
        <Form.Item name="unit" noStyle initialValue="workdays">
          <Radio.Group
            aria-label="期限的单位"
            options={[
              { value: 'workdays', label: '个工作日' },
              { value: 'days', label: '日' },
            ]}
          />
        </Form.Item>
      </Space>
    </Form.Item>
  )
}

const control = ({ type, options = [] }: FieldSpec, remedy: Remedy): ReactNode => {
  switch (type) {
    case 'line':
      return <Input maxLength={200} />
    case 'area':
      return <Input.TextArea rows={3} maxLength={20_000} />
    case 'choice':
      return <Radio.Group className="checks" options={[...options]} />
    case 'person':
      return <PickPerson organisation={remedy.organisation.id} />
    case 'files':
      return <FilesField organisation={remedy.organisation.id} />
    case 'hold':
      return (
        <Radio.Group
          className="checks"
          options={remedy.holds.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )
    case 'hearing':
      return (
        <Select
          options={remedy.hearings
            .filter(({ head, past }) => head === null && past)
            .map(({ seq, day, title }) => ({ value: String(seq), label: `${day} ${title}` }))}
        />
      )
    case 'result':
      return (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={remedy.results.map(({ id, title, outcomeTitle }) => ({
            value: id,
            label: outcomeTitle === null ? title : `${title}（${outcomeTitle}）`,
          }))}
        />
      )
    case 'date':
    case 'redo':
      return null
  }
}

/** A field of a form that writes a fact of a remedy down. */
export const Field = ({ of, remedy }: { readonly of: FieldSpec; readonly remedy: Remedy }): ReactNode => {
  const { name, label, type, extra, optional = false } = of
  if (type === 'redo') return <Redo remedy={remedy} label={label} />
  if (type === 'date')
    return <DateField name={name} label={label} optional={optional} {...(extra !== undefined && { extra })} />
  const typed = type === 'line' || type === 'area'
  const rules = typed
    ? required(`请填写${label}。`)
    : [{ required: true, message: `请选择或者上传${label}。` }]
  return (
    <Form.Item name={name} label={label} extra={extra} rules={optional ? [] : rules}>
      {control(of, remedy)}
    </Form.Item>
  )
}
