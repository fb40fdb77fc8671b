import type { Instant } from '#platform/clock'
import type { BlindIndex } from '#platform/crypto'
import type { ReadOnly, Tx } from '#platform/db'
import { placeOf } from '#platform/tries'
import type { AccountId } from '../../ids.ts'
import type { OwnTables } from '../../tables.ts'
import type { Count, Limit } from './count.ts'
import { afterFailure } from './count.ts'

const asTyped = (text: string): string => text

export const accountGuard = (account: AccountId): string => `account:${account}`

/** Hidden: in a field for names people type passwords by mistake. */
export const nameGuard = (index: BlindIndex, name: string): string =>
  `name:${index.of(name, { name: 'sign_in_guard.name', normalise: asTyped }) ?? ''}`

export const addressGuard = (index: BlindIndex, address: string | null): string =>
  `address:${index.of(placeOf(address ?? 'unknown'), { name: 'sign_in_guard.address', normalise: asTyped }) ?? ''}`

export const countOf = async (query: ReadOnly<OwnTables>, id: string): Promise<Count | undefined> => {
  const row = await query.selectFrom('sign_in_guard').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { failures: row.failures, failedAt: row.failed_at, blockedUntil: row.blocked_until }
}

/** Counts one more failure and gives what it came to. */
export const countFailure = async (
  tx: Tx<OwnTables>,
  id: string,
  now: Instant,
  limit: Limit,
): Promise<Count> => {
  const count = afterFailure(await countOf(tx, id), now, limit)
  const columns = { failures: count.failures, failed_at: count.failedAt, blocked_until: count.blockedUntil }
  await tx
    .insertInto('sign_in_guard')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  return count
}

export const forgetFailures = async (tx: Tx<OwnTables>, id: string): Promise<void> => {
  await tx.deleteFrom('sign_in_guard').where('id', '=', id).execute()
}
