import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import { append } from '../cases/append.ts'
import { approach } from '../cases/approach.ts'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import type { Writing } from '../schema/index.ts'
import type { OnDraft } from './sign.ts'
import { assertBears, draftSeen } from './sign.ts'

export interface DecideRequest extends OnDraft {
  /** The day of the decision, not before the last signature. */
  readonly on: LocalDate
}

/** Which event of the clock a decision is: two kinds are that somebody gave up. */
const eventOf = (decision: DecisionKind) => {
  if (decision === 'clarificationLapsed') return 'clarification-lapsed'
  return decision === 'feeLapsed' ? 'fee-lapsed' : 'decided'
}

/**
 * 条例第三十六条: makes the decision all levels signed, under their digest. Where it says that the applicant gave up, the
 * statute looks whether their term is over. Throws Refusal `request-draft-changed`, `request-before-signed`,
 * `clock-too-early`, and what the table of states and the statute say.
 */
export const decideRequest = async (
  tx: Writing,
  act: Act,
  { on, digest, ...input }: DecideRequest,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'decided')
  const draft = draftSeen(found, digest)
  assertBears(found, draft)
  const signedOn = draft.signatures.at(-1)?.on
  if (signedOn !== undefined && on < signedOn)
    throw refuse(
      'invalid',
      'request-before-signed',
      '日期不对',
      `最后一次签署是${signedOn}，作出决定之日不能更早。`,
      'on',
    )
  const { decision, parts } = draft
  const fact = { kind: eventOf(decision), on, decision, parts, digest } as const
  return append(tx, act, { row, file, by, entries: [{ fact }] }, cells)
}
