import type { DocumentRow, SignatureRow } from '../../schema/tables.ts'
import type { Chain, SeatPermission } from '../chain/index.ts'
import { secrecyStep, secrecyTitle } from '../chain/index.ts'
import type { Progress, Review } from '../rounds/index.ts'
import type { Office, Seat } from '#modules/sign-off'
import { emptySeat, seatWords } from '#modules/sign-off'

/** A step of a review and how far it is. */
export interface StepState {
  readonly code: string
  readonly title: string
  /** Who may take it, in words. */
  readonly who: string
  readonly state: 'signed' | 'waiting' | 'later' | 'voided' | 'sent-back'
  /** The last one given in this round, whether or not it holds. */
  readonly signature: SignatureRow | undefined
  /** Why nobody could take it now, if so. */
  readonly note: string | undefined
}

interface Place {
  readonly code: string
  readonly title: string
  readonly seat: Seat
  readonly permission: SeatPermission
}

const placesOf = ({ steps, secrecy }: Chain): readonly Place[] => [
  ...steps.map((step): Place => ({ ...step, permission: 'document.review' })),
  { code: secrecyStep, title: secrecyTitle, seat: secrecy, permission: 'document.secrecy' },
]

const stateOf = (
  code: string,
  { stage }: DocumentRow,
  progress: Progress | undefined,
  last: SignatureRow | undefined,
): StepState['state'] => {
  if (progress?.signed.has(code) === true) return 'signed'
  const due = code === secrecyStep || progress?.due?.code === code
  if (stage === 'review' && due) return 'waiting'
  if (last?.verdict === 'send-back') return 'sent-back'
  return last !== undefined && last.voided_at !== null ? 'voided' : 'later'
}

/** The steps of the round a document is in; before one, those of the chain of the day. Pure. */
export const stepsOf = (
  row: DocumentRow,
  { round, progress, signatures }: Review,
  chain: Chain,
  office: Office,
): readonly StepState[] =>
  placesOf(round?.chain ?? chain).map(({ code, title, seat, permission }) => {
    const signature = signatures.findLast((each) => each.round === row.round && each.step === code)
    const state = stateOf(code, row, progress, signature)
    return {
      code,
      title,
      who: seatWords(office, seat, permission),
      state,
      signature,
      note: state === 'waiting' || state === 'later' ? emptySeat(office, seat, permission) : undefined,
    }
  })
