import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import { sql } from '#platform/db'
import { newId } from '#platform/ids'
import type { WorkRow } from './work.ts'

/** One row of work, held by whoever claimed it. */
export interface Claimed {
  readonly id: string
  readonly claim: string
  /** Which attempt this is, from 1. */
  readonly attempts: number
}

export interface Due {
  readonly now: Instant
  /** Until when the claim is believed; work that is not settled by then is given to somebody else. */
  readonly until: Instant
  readonly limit: number
  /** Rows begun so often without an end are given up: whatever they are, they end their process. */
  readonly most: number
  /** Only rows with one of these values in this column. */
  readonly only?: { readonly column: string; readonly among: readonly string[] }
}

type Works = Record<string, WorkRow>

/** The handle of any transaction. */
export type AnyTx = Pick<Tx<unknown>, 'getExecutor'>

/** A table that has the columns of WorkRow, by its name alone. */
export const workIn = (tx: AnyTx): Tx<Works> => tx as never

const lost = '办理中途停止了，多次都没有结果，不再自动重试。'

const dueIn = (tx: Tx<Works>, table: string, { now, only }: Due) => {
  const due = tx
    .selectFrom(table)
    .select('id')
    .where('next_at', '<=', now)
    .where((free) => free.or([free('claimed_until', 'is', null), free('claimed_until', '<=', now)]))
  return only ? due.where(sql.ref(only.column), 'in', only.among) : due
}

/**
 * Claims rows that are due, the longest waiting first, and counts the attempt. Do the work behind the
 * transaction and settle each row in another one.
 */
export const claimDue = async (tx: AnyTx, table: string, due: Due): Promise<readonly Claimed[]> => {
  if (due.only?.among.length === 0) return []
  const rows = workIn(tx)
  const { now, until, limit, most } = due
  await rows
    .updateTable(table)
    .set({ next_at: null, claimed_by: null, claimed_until: null, failed_at: now, last_error: lost })
    .where('id', 'in', dueIn(rows, table, due).where('attempts', '>=', most))
    .execute()
  const claim = newId()
  const claimed = await rows
    .updateTable(table)
    .set((row) => ({ claimed_by: claim, claimed_until: until, attempts: row('attempts', '+', 1) }))
    .where('id', 'in', dueIn(rows, table, due).orderBy('next_at').orderBy('id').limit(limit))
    .returning(['id', 'attempts'])
    .execute()
  return claimed.map(({ id, attempts }) => ({ id, claim, attempts }))
}
