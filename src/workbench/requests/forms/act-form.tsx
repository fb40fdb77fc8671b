import type { ReactNode } from 'react'
import type { Choice, FactKind } from '../words.ts'
import type { Acting } from './acting.ts'
import { Deliver } from './deliver-form.tsx'
import { FactForm } from './fact-form.tsx'
import { FeeForm } from './fee-form.tsx'
import { PutRight } from './put-right-form.tsx'
import { Confirm, Decide, Extend, LinkForm, Merge } from './special-forms.tsx'
import { specs } from './specs.ts'
import { AskThirdParty, Split } from './told-once-forms.tsx'

const forms: Readonly<Partial<Record<FactKind, (acting: Acting) => ReactNode>>> = {
  received: (acting) => <Confirm {...acting} />,
  'third-party-asked': (acting) => <AskThirdParty {...acting} />,
  extended: (acting) => <Extend {...acting} />,
  'fee-noticed': (acting) => <FeeForm {...acting} />,
  decided: (acting) => <Decide {...acting} />,
  delivered: (acting) => <Deliver {...acting} />,
  notified: (acting) => <Deliver {...acting} />,
  split: (acting) => <Split {...acting} />,
  merged: (acting) => <Merge {...acting} />,
  reopened: (acting) => <PutRight {...acting} />,
  linked: (acting) => <LinkForm {...acting} />,
}

/** The form of an act, in a drawer. */
export const ActForm = ({ choice, ...acting }: Acting & { readonly choice: Choice }): ReactNode => {
  const special = forms[choice.kind]
  if (special !== undefined) return special(acting)
  const spec = specs[choice.kind]
  return spec && <FactForm {...acting} kind={choice.kind} title={choice.title} spec={spec} />
}
