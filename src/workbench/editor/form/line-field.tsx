import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { Content } from '../../documents/words.ts'
import type { Editing } from './editing.ts'
import { errorsAt } from './editing.ts'
import { Field } from './field.tsx'

interface Told {
  readonly label: string
  readonly help?: string
  readonly optional?: boolean
}

type LineName = 'documentNumber' | 'source'
type DayName = 'dateWritten' | 'formedOn'

/** An emptied field says nothing: null. */
const orNull = (typed: string): string | null => (typed === '' ? null : typed)

const patchOf = <Name extends keyof Content>(name: Name, value: Content[Name]): Partial<Content> => ({
  [name]: value,
})

/** A line of the document. */
export const LineField = ({
  name,
  label,
  help,
  optional = false,
  content,
  change,
  findings,
}: Editing & Told & { readonly name: LineName }): ReactNode => (
  <Field where={name} label={label} help={help} optional={optional} errors={errorsAt(findings, name)}>
    {(control) => (
      <Input
        {...control}
        maxLength={name === 'documentNumber' ? 100 : 200}
        value={content[name] ?? ''}
        onChange={({ target }) => {
          change(patchOf(name, orNull(target.value)))
        }}
      />
    )}
  </Field>
)

/** A day of the document. */
export const DayField = ({
  name,
  label,
  help,
  optional = false,
  content,
  change,
  findings,
}: Editing & Told & { readonly name: DayName }): ReactNode => (
  <Field where={name} label={label} help={help} optional={optional} errors={errorsAt(findings, name)}>
    {(control) => (
      <Input
        {...control}
        type="date"
        className="field-day"
        min="1949-10-01"
        max="2999-12-31"
        value={content[name] ?? ''}
        onChange={({ target }) => {
          change(patchOf(name, orNull(target.value)))
        }}
      />
    )}
  </Field>
)
