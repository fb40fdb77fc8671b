import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { FactKind } from '../words.ts'
import type { Acting } from './acting.ts'
import { FactField } from './fact-field.tsx'
import type { Typed } from './fact-of.ts'
import { factOf } from './fact-of.ts'
import type { FactSpec } from './specs.ts'

/** A field with one thing to choose has it chosen. */
const only = ({ request }: Acting, { fields }: FactSpec): Typed =>
  Object.fromEntries(
    fields.flatMap(({ name, type }) => {
      if (type === 'task' && request.tasks.length === 1) return [[name, String(request.tasks[0]?.task)]]
      if (type !== 'third-party' && type !== 'agency') return []
      const open = request.consultations.filter(
        (one) => one.kind === type && one.answeredOn === null && !one.silent,
      )
      return open.length === 1 ? [[name, open[0]?.party]] : []
    }),
  )

/** Writes a fact into the file. An earlier day is allowed where the law's clock allows it. */
export const FactForm = ({
  kind,
  title,
  spec,
  ...acting
}: Acting & {
  readonly kind: FactKind
  readonly title: string
  readonly spec: FactSpec
}): ReactNode => {
  const { request, onClose } = acting
  return (
    <FormDrawer<'writeRequestFact', Typed>
      name="writeRequestFact"
      title={title}
      lead={spec.lead}
      submit={spec.submit}
      said={spec.said}
      danger={spec.danger ?? false}
      initial={{ on: today(), ...only(acting, spec) }}
      sent={(typed) => ({
        params: { request: request.id },
        body: { seen: request.seq, fact: factOf(kind, spec, typed) },
      })}
      onClose={onClose}
    >
      {spec.fields.map((field) => (
        <FactField key={field.name} of={field} request={request} />
      ))}
      <DateField name="on" label={spec.day} extra="事情发生的日期；补记以前的事，填当时的日期。" />
    </FormDrawer>
  )
}
