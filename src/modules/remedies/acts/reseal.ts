import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import { resealClaim, resealTexts } from '../cells.ts'
import type { RemedyId } from '../ids.ts'
import type { RemedyTables } from '../schema/index.ts'

type Tables = AuditTables & RemedyTables
type Seal = ReturnType<typeof sealer>

const atOnce = 100

const resealEvents = async (tx: Tx<Tables>, seal: Seal, remedy: RemedyId): Promise<number> => {
  const events = await tx
    .selectFrom('remedy_event')
    .select(['seq', 'sealed'])
    .where('remedy', '=', remedy)
    .where('sealed', 'is not', null)
    .execute()
  let changed = 0
  for (const { seq, sealed } of events) {
    const anew = sealed === null ? null : resealTexts(seal, remedy, seq, sealed)
    if (anew === sealed) continue
    await tx
      .updateTable('remedy_event')
      .set({ sealed: anew })
      .where('remedy', '=', remedy)
      .where('seq', '=', seq)
      .execute()
    changed += 1
  }
  return changed
}

const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  seal: Seal,
  after: RemedyId,
): Promise<PageDone<RemedyId>> => {
  const rows = await tx
    .selectFrom('remedy')
    .select(['id', 'claimant'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let changed = 0
  for (const { id, claimant } of rows) {
    changed += await resealEvents(tx, seal, id)
    const anew = resealClaim(seal, id, claimant)
    if (anew === claimant) continue
    await tx.updateTable('remedy').set({ claimant: anew }).where('id', '=', id).execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'remedy.reseal',
      subject: 'remedy',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

/** Seals all that remedies keep sealed anew with the current key. Gives how many cells. */
export const resealRemedies = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> => {
  const seal = sealer(keys)
  return throughAll('' as RemedyId, (after) => database.transaction((tx) => resealPage(tx, act, seal, after)))
}
