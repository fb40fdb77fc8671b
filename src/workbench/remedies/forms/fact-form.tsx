import type { ReactNode } from 'react'
import { DateField } from '../../parts/date-field.tsx'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Remedy, RemedyFactKind } from '../words.ts'
import { Field } from './field.tsx'
import type { Typed } from './fact-of.ts'
import { factOf } from './fact-of.ts'
import type { FactSpec } from './specs.ts'

/** Writes a fact into the file of a remedy. */
export const FactForm = ({
  remedy,
  kind,
  title,
  spec,
  onClose,
}: {
  readonly remedy: Remedy
  readonly kind: RemedyFactKind
  readonly title: string
  readonly spec: FactSpec
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'writeRemedyFact', Typed>
    name="writeRemedyFact"
    title={title}
    lead={spec.lead}
    submit={spec.submit}
    said="已经记录。"
    initial={{ on: today(), procedure: 'ordinary', ...(kind === 'ruled' && { servedOn: today() }) }}
    sent={(typed) => ({
      params: { remedy: remedy.id },
      body: { seen: remedy.seq, fact: factOf(remedy, kind, spec, typed) },
    })}
    onClose={onClose}
  >
    {spec.fields.map((field) => (
      <Field key={field.name} of={field} remedy={remedy} />
    ))}
    <DateField name="on" label={spec.day} extra="事情发生的日期；补记以前的事，填当时的日期。" />
  </FormDrawer>
)
