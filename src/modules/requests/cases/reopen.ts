import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { RequestCells } from '../cells.ts'
import type { Case, Reopened } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { Outsider, Stage, Writing } from '../schema/index.ts'
import { stages } from '../schema/index.ts'
import { append } from './append.ts'
import { loadCase } from './load.ts'

export interface ReopenRequest extends Pick<Reopened, 'cause' | 'remedy'> {
  readonly request: RequestId
  /** The day from which it is answered anew: the result was served, or became binding. */
  readonly on: LocalDate
  /** The last day for the new answer. */
  readonly due: LocalDate
  /** Somebody who may handle remedies at the body, which the caller has seen to; or the machine on the day. */
  readonly by: PersonId | Extract<Outsider, 'system'>
  readonly reason: string
}

/** Where there is nothing to answer anew, whatever a result says. */
const neverAnew: ReadonlySet<Stage> = new Set<Stage>(['unconfirmed', 'split', 'merged', 'discarded'])

/**
 * 行政复议法第七十七条, 行政诉讼法第九十四条: the request is answered anew by a day: back to its handler, with a new draft,
 * sign-off, decision and delivery. Table 3 keeps the first answer. Throws Refusal `request-not-so`, `request-redo-due`,
 * `request-missing`.
 */
export const reopenRequest = async (
  tx: Writing,
  act: Act,
  { request, on, due, by, reason, ...why }: ReopenRequest,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found } = await loadCase(tx, request)
  if (neverAnew.has(found.stage))
    throw refuse(
      'conflict',
      'request-not-so',
      '不能重新办理',
      `申请${found.number}现在是“${stages[found.stage]}”，不能重新办理。`,
      'requests',
    )
  if (due < on)
    throw refuse('invalid', 'request-redo-due', '期限不对', '重新答复的期限不能早于重新办理之日。', 'due')
  const fact = { kind: 'reopened', on, due, ...why } as const
  const secret = reason.trim() === '' ? undefined : { reason: reason.trim() }
  return append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
}
