import { Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Kind } from '../../documents/words.ts'
import type { EditingKind } from './editing.ts'
import { errorsAt } from './editing.ts'
import type { Control } from './field.tsx'
import { Field } from './field.tsx'

type Asked = Kind['fields'][number]
type Value = string | number | null

interface Entry {
  readonly asked: Asked
  readonly control: Control
  readonly value: Value
  readonly onChange: (value: Value) => void
}

const numeric = ({ asked, control, value, onChange }: Entry): ReactNode => (
  <InputNumber<number>
    {...control}
    className="field-number"
    min={0}
    {...(asked.type === 'count' ? { precision: 0 } : { step: 0.01 })}
    value={typeof value === 'number' ? value : null}
    onChange={onChange}
  />
)

const entries: Readonly<Record<Asked['type'], (entry: Entry) => ReactNode>> = {
  line: ({ control, value, onChange }) => (
    <Input
      {...control}
      maxLength={5000}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value)
      }}
    />
  ),
  text: ({ control, value, onChange }) => (
    <Input.TextArea
      {...control}
      rows={2}
      maxLength={5000}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value)
      }}
    />
  ),
  date: ({ control, value, onChange }) => (
    <Input
      {...control}
      type="date"
      className="field-day"
      min="1949-10-01"
      max="2999-12-31"
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? null : target.value)
      }}
    />
  ),
  choice: ({ asked, control, value, onChange }) => (
    <Select<string>
      {...control}
      allowClear
      value={typeof value === 'string' ? value : null}
      options={(asked.choices ?? []).map((choice) => ({ value: choice.value, label: choice.title }))}
      onChange={(chosen: string | undefined) => {
        onChange(chosen ?? null)
      }}
    />
  ),
  amount: numeric,
  count: numeric,
}

/** What the kind of the document asks for besides. */
export const KindFields = ({ kind, content, change, findings }: EditingKind): ReactNode => (
  <>
    {kind.fields.map((asked) => (
      <Field
        key={asked.code}
        where={`fields.${asked.code}`}
        label={asked.title}
        help={asked.shown ? asked.help : `${asked.help}（不对外显示）`}
        optional={!asked.required}
        errors={errorsAt(findings, `fields.${asked.code}`)}
      >
        {(control) =>
          entries[asked.type]({
            asked,
            control,
            value: content.fields[asked.code] ?? null,
            onChange: (value) => {
              change({ fields: { ...content.fields, [asked.code]: value } })
            },
          })
        }
      </Field>
    ))}
  </>
)
