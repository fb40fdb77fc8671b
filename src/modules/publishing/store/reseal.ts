import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys, Sealer } from '#platform/crypto'
import { sealer } from '#platform/crypto'
import type { Database, PageDone, Tx } from '#platform/db'
import { throughAll } from '#platform/db'
import type { PublishingTables } from '../schema/index.ts'
import { cellOf } from './versions.ts'

type Tables = AuditTables & PublishingTables

const atOnce = 100

/** The digest of a version is of what it says, not of how it is sealed: signatures hold on. */
const resealPage = async (
  tx: Tx<Tables>,
  act: Act,
  { reseal }: Sealer,
  after: string,
): Promise<PageDone<string>> => {
  const rows = await tx
    .selectFrom('document_version')
    .select(['id', 'content'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  let changed = 0
  for (const { id, content } of rows) {
    const anew = reseal(content, cellOf(id))
    if (anew === content) continue
    await tx.updateTable('document_version').set({ content: anew }).where('id', '=', id).execute()
    changed += 1
  }
  if (changed > 0)
    await record(tx, act, {
      what: 'document.reseal',
      subject: 'document_version',
      organisation: null,
      after: { changed },
    })
  return { next: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

/** Seals every version of documents anew with the current key, a hundred a transaction. Gives how many. */
export const resealVersions = (database: Database<Tables>, keys: Keys, act: Act): Promise<number> =>
  throughAll('', (after) => database.transaction((tx) => resealPage(tx, act, sealer(keys), after)))
