import type { Act, AuditTables } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, Tx } from '#platform/db'
import { resealNumbered, resealRows } from '#platform/resealing'
import { resealClaim } from '../cells.ts'
import type { RemedyId } from '../ids.ts'
import type { RemedyRow, RemedyTables } from '../schema/index.ts'

/** Seals all that remedies keep sealed anew with the current key. Gives how many cells. */
export const resealRemedies = (
  database: Database<AuditTables & RemedyTables>,
  keys: Keys,
  act: Act,
): Promise<number> => {
  const seal = sealer(keys)
  return resealRows<Tx<AuditTables & RemedyTables>, Pick<RemedyRow, 'id' | 'claimant'>>(database, act, {
    what: 'remedy.reseal',
    subject: 'remedy',
    page: (tx, after, limit) =>
      tx
        .selectFrom('remedy')
        .select(['id', 'claimant'])
        // Behind nothing, or an id that was read.
        .where('id', '>', after as RemedyId)
        .orderBy('id')
        .limit(limit)
        .execute(),
    reseal: async (tx, { id, claimant }) => {
      const events = await resealNumbered(tx, seal, { table: 'remedy_event', owner: 'remedy' }, id)
      const anew = resealClaim(seal, id, claimant)
      if (anew === claimant) return events
      await tx.updateTable('remedy').set({ claimant: anew }).where('id', '=', id).execute()
      return events + 1
    },
  })
}
