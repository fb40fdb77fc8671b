import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { FactKind } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import { assertMay } from '../machine/index.ts'
import type { Outsider, Writing } from '../schema/index.ts'
import type { Loaded } from './load.ts'
import { loadCase } from './load.ts'
import type { Asker, Standing } from './situation.ts'
import { standingOf } from './situation.ts'

/** What every command on a request is told: which, who asks, and the last event they saw. */
export interface OnRequest {
  readonly request: RequestId
  readonly caller: Asker
  /** `seq` of the case on the caller's screen: nobody writes past what they have not seen. */
  readonly seen: number
}

/** Who a file says wrote something down. */
export const writerOf = (asker: Asker): PersonId | Outsider =>
  typeof asker === 'string' ? asker : asker.person

export interface Approached extends Loaded, Standing {
  readonly by: PersonId | Outsider
}

const assertSeen = (seq: number, seen: number): void => {
  if (seq === seen) return
  throw refuse(
    'conflict',
    'request-changed',
    '案卷已经有新的记录',
    '您看到的不是现在的案卷，请刷新页面，看过新的记录以后再办理。',
  )
}

/**
 * Loads a request and sees that the caller may write an event of a kind into it now. Throws Refusal
 * `request-missing`, `request-changed`, and what the table of states says.
 */
export const approach = async (
  tx: Writing,
  act: Act,
  { request, caller, seen }: OnRequest,
  kind: FactKind,
): Promise<Approached> => {
  const loaded = await loadCase(tx, request)
  const standing = await standingOf(tx, loaded.row, loaded.found, { asker: caller, today: dayOf(act.at) })
  assertSeen(loaded.found.seq, seen)
  assertMay(standing.situation, kind)
  return { ...loaded, ...standing, by: writerOf(caller) }
}
