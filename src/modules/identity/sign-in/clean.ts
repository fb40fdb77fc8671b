import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { OwnTables } from '../tables.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Takes away what time has ended: sessions, challenges, links, counts of failures. It ended then, not now, so the trail
 * has no row of it. Idempotent, for a sweep. Gives how many rows went.
 */
export const forgetEnded = async (tx: Tx<OwnTables>, now: Instant): Promise<number> => {
  const ended = [
    await tx.deleteFrom('session').where('expires_at', '<=', now).returning('id').execute(),
    await tx.deleteFrom('challenge').where('expires_at', '<=', now).returning('id').execute(),
    await tx.deleteFrom('invite').where('expires_at', '<=', now).returning('account').execute(),
    await tx.deleteFrom('sign_in_guard').where('failed_at', '<=', later(now, -day)).returning('id').execute(),
  ]
  return ended.reduce((sum, rows) => sum + rows.length, 0)
}
