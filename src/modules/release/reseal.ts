import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import type { ReleaseId } from './ids.ts'
import { resealMarks } from './marks.ts'
import type { ReleaseTables } from './schema/index.ts'

type Tables = AuditTables & ReleaseTables

const atOnce = 100

const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  keys: Keys,
  after: ReleaseId,
): Promise<PageDone<ReleaseId>> => {
  const rows = await tx
    .selectFrom('release')
    .select(['id', 'marks'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let changed = 0
  for (const { id, marks } of rows) {
    const anew = resealMarks(sealer(keys), id, marks)
    if (anew === marks) continue
    await tx.updateTable('release').set({ marks: anew }).where('id', '=', id).execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'release.reseal',
      subject: 'release',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

/** Seals the marks with the current key, page by page; gives how many rows. May be done again. */
export const resealReleases = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> =>
  // Behind nothing: every id is greater.
  throughAll('' as ReleaseId, (after) => database.transaction((tx) => resealPage(tx, act, keys, after)))
