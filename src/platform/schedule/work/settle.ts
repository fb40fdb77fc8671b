import type { Instant } from '#platform/clock'
import type { AnyTx, Claimed } from './claim-due.ts'
import { workIn } from './claim-due.ts'
import type { WorkRow } from './work.ts'

const free = { claimed_by: null, claimed_until: null }

/** Sets the row of a claim, unless somebody else holds it by now; tells which. */
const settle = async (
  tx: AnyTx,
  table: string,
  { id, claim }: Claimed,
  values: Partial<WorkRow>,
): Promise<boolean> => {
  const settled = await workIn(tx)
    .updateTable(table)
    .set({ ...free, ...values })
    .where('id', '=', id)
    .where('claimed_by', '=', claim)
    .returning('id')
    .executeTakeFirst()
  return settled !== undefined
}

/** The work is done. False when the claim was over and somebody else has the row. */
export const settleDone = (tx: AnyTx, table: string, claimed: Claimed, now: Instant): Promise<boolean> =>
  settle(tx, table, claimed, { next_at: null, done_at: now, last_error: null })

export interface Failed {
  readonly now: Instant
  /** When it is tried again; undefined gives it up. */
  readonly again: Instant | undefined
  /** A Chinese sentence without personal data. */
  readonly error: string
}

/** The work failed, for now or for good. False when somebody else has the row. */
export const settleFailed = (
  tx: AnyTx,
  table: string,
  claimed: Claimed,
  { now, again, error }: Failed,
): Promise<boolean> =>
  settle(tx, table, claimed, {
    next_at: again ?? null,
    failed_at: again === undefined ? now : null,
    last_error: error,
  })

/** Work that was given up is due again, as if it were new; false where the row was not given up. */
export const putBackWork = async (tx: AnyTx, table: string, id: string, now: Instant): Promise<boolean> => {
  const back = await workIn(tx)
    .updateTable(table)
    .set({ next_at: now, attempts: 0, failed_at: null })
    .where('id', '=', id)
    .where('failed_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return back !== undefined
}
