import type { ReactNode } from 'react'
import type { Choice } from '../../documents/words.ts'
import type { Acting } from './acting.ts'
import { Discard, Override, ReviewOverride, SendBack } from './inner-forms.tsx'
import { PublishAgain, Replace, Restore, Withdraw } from './public-forms.tsx'
import { Reevaluate } from './reevaluate.tsx'
import { Schedule } from './schedule.tsx'
import { Secrecy } from './secrecy.tsx'

/** Acts with a form: those of the table of states, and the re-evaluation of what is withheld. */
export type FormName = Choice['event'] | 'reevaluate'

const forms: Readonly<Partial<Record<FormName, (acting: Acting) => ReactNode>>> = {
  'send-back': (acting) => <SendBack {...acting} />,
  secrecy: (acting) => <Secrecy {...acting} />,
  publish: (acting) => <PublishAgain {...acting} what="publish" />,
  correct: (acting) => <PublishAgain {...acting} what="correct" />,
  schedule: (acting) => <Schedule {...acting} />,
  withdraw: (acting) => <Withdraw {...acting} />,
  restore: (acting) => <Restore {...acting} />,
  replace: (acting) => <Replace {...acting} />,
  discard: (acting) => <Discard {...acting} />,
  override: (acting) => <Override {...acting} />,
  'review-override': (acting) => <ReviewOverride {...acting} />,
  reevaluate: (acting) => <Reevaluate {...acting} />,
}

/** The form of an act; what is done without one has none. */
export const ActForm = ({ name, ...acting }: Acting & { readonly name: FormName }): ReactNode =>
  forms[name]?.(acting)
