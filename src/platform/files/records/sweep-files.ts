import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import { later } from '#platform/clock'
import type { Database, ReadOnly, Tx } from '#platform/db'
import type { Files } from '../files.ts'
import type { FilesTables } from './tables.ts'

type Tables = FilesTables & AuditTables

const day = 24 * 60 * 60 * 1000

/** Digests are looked up, and rows removed, so many at once. */
const batch = 500

const unreferenced = async (
  query: ReadOnly<Tables>,
  digests: readonly string[],
): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom('file')
    .select('digest')
    .distinct()
    .where('digest', 'in', digests)
    .execute()
  const held = new Set(rows.map(({ digest }) => digest))
  return digests.filter((digest) => !held.has(digest))
}

const forget = async (tx: Tx<Tables>, act: Act, digests: readonly string[]): Promise<readonly string[]> => {
  const free = await unreferenced(tx, digests)
  if (free.length === 0) return []
  await tx.deleteFrom('file_object').where('digest', 'in', free).execute()
  const before = { digests: [...free] }
  await record(tx, act, { what: 'file.sweep', subject: 'file_object', organisation: null, before })
  return free
}

const sweepBatch = async (
  database: Pick<Database<Tables>, 'read' | 'transaction'>,
  files: Pick<Files, 'removeOlder'>,
  act: Act,
  digests: readonly string[],
): Promise<number> => {
  const candidates = await database.read((query) => unreferenced(query, digests))
  if (candidates.length === 0) return 0
  const free = await database.transaction((tx) => forget(tx, act, candidates))
  let removed = 0
  for (const digest of free) if (await files.removeOlder(digest, later(act.at, -day))) removed += 1
  return removed
}

/**
 * Removes objects that were last taken in more than a day ago and belong to no file: uploads nobody saved. Gives
 * how many. One audit row a batch that removes any, `file.sweep`, with their digests. May run again after a crash,
 * and in several processes at once.
 */
export const sweepFiles = async (
  database: Pick<Database<Tables>, 'read' | 'transaction'>,
  files: Pick<Files, 'list' | 'removeOlder'>,
  act: Act,
): Promise<number> => {
  let old: string[] = []
  let removed = 0
  for await (const { digest, at } of files.list()) {
    if (at < later(act.at, -day)) old.push(digest)
    if (old.length < batch) continue
    removed += await sweepBatch(database, files, act, old)
    old = []
  }
  return old.length === 0 ? removed : removed + (await sweepBatch(database, files, act, old))
}
