import { setTimeout as pause } from 'node:timers/promises'
import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Database } from '#platform/db'
import { dropEntry, mergeIndex, putEntries } from '#platform/search'
import { putPrint } from '#modules/content-checks'
import { plainTextOf } from '../content/plain-text.ts'
import type { Query, Reading, Writing } from '../schema/index.ts'
import { entryFrom, publicationScope } from './entry.ts'

/** What entries are made by. Counted up whenever what is found of a page, or how its words are cut, is another. */
const indexVersion = 1

/** How a rebuild goes about it. */
export interface Rebuilding {
  /** Documents of one transaction, and milliseconds other writers get behind each. */
  readonly atOnce: number
  readonly rest: number
  readonly signal?: AbortSignal | undefined
  /** Told how many more were gone through. */
  readonly step?: ((documents: number) => void) | undefined
}

export interface Rebuilt {
  readonly documents: number
  /** Entries of what is not public; there should be none. */
  readonly dropped: number
  /** Milliseconds. */
  readonly took: number
  readonly whole: boolean
}

/** Whether the entries were made by another version of the program. A point read. */
export const indexOutdated = async (query: Query): Promise<boolean> => {
  const row = await query.selectFrom('search_build').select('version').where('id', '=', 1).executeTakeFirst()
  return row?.version !== indexVersion
}

/** How many pages a rebuild goes through. */
export const pagesToIndex = async (query: Query): Promise<number> => {
  const { count } = await query
    .selectFrom('publication')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('status', '=', 'public')
    .executeTakeFirstOrThrow()
  return count
}

const someAt = 500

/** Entries whose page is not public, or is not there. */
const dropStrays = async (database: Database<Reading & AuditTables>): Promise<number> => {
  let [behind, dropped] = [-1, 0]
  for (;;) {
    const rows = await database.read((query) =>
      query
        .selectFrom('search_entry as entry')
        .leftJoin('publication as page', 'page.document', 'entry.id')
        .select(['entry.number', 'entry.id', 'page.status'])
        .where('entry.scope', '=', publicationScope)
        .where('entry.number', '>', behind)
        .orderBy('entry.number')
        .limit(someAt)
        .execute(),
    )
    const strays = rows.filter(({ status }) => status !== 'public')
    for (const { id } of strays) await database.transaction((tx) => dropEntry(tx, id))
    dropped += strays.length
    const last = rows.at(-1)
    if (last === undefined) return dropped
    behind = last.number
  }
}

/** The next pages behind a number, into the index as they are in this transaction. */
const indexSome = async (
  tx: Writing,
  behind: number,
  atOnce: number,
): Promise<{ readonly last: number; readonly documents: number } | undefined> => {
  const pages = await tx
    .selectFrom('publication')
    .selectAll()
    .where('status', '=', 'public')
    .where('number', '>', behind)
    .orderBy('number')
    .limit(atOnce)
    .execute()
  const last = pages.at(-1)
  if (last === undefined) return undefined
  const entries = []
  for (const page of pages) {
    entries.push(await entryFrom(tx, page))
    // What was published before there were prints is compared from now on too.
    await putPrint(tx, page.document, plainTextOf(page.body))
  }
  await putEntries(tx, entries)
  return { last: last.number, documents: pages.length }
}

/** Puts the parts of the index together, a step a transaction, while the site goes on; gives how many steps it took. */
export const mergeParts = async (
  database: Database<Reading & AuditTables>,
  { rest, signal }: Pick<Rebuilding, 'rest' | 'signal'>,
): Promise<number> => {
  let steps = 0
  while (signal?.aborted !== true && (await database.transaction(mergeIndex))) {
    steps += 1
    if (rest > 0) await pause(rest)
  }
  return steps
}

const finish = async (
  tx: Writing,
  act: Act,
  { documents, dropped, took }: Omit<Rebuilt, 'whole'>,
): Promise<void> => {
  await tx
    .updateTable('search_build')
    .set({ version: indexVersion, built_at: act.at, built_by: act.who, documents, took })
    .where('id', '=', 1)
    .execute()
  await record(tx, act, {
    what: 'search.rebuild',
    subject: 'search:index',
    organisation: null,
    after: { version: indexVersion, documents, dropped },
  })
}

/**
 * Makes the whole index anew from what is public, and by what each text is known again, while the site goes on: some
 * pages a transaction, each found by its old entry until its new one is in. What is published or withdrawn meanwhile is right in any case. One row of the trail.
 */
export const rebuildIndex = async (
  database: Database<Reading & AuditTables>,
  act: Act,
  { atOnce, rest, signal, step }: Rebuilding,
): Promise<Rebuilt> => {
  const start = performance.now()
  const dropped = await dropStrays(database)
  let [behind, documents] = [0, 0]
  while (signal?.aborted !== true) {
    const from = behind
    const some = await database.transaction((tx) => indexSome(tx, from, atOnce))
    if (some === undefined) {
      await mergeParts(database, { rest, signal })
      const took = Math.round(performance.now() - start)
      await database.transaction((tx) => finish(tx, act, { documents, dropped, took }))
      return { documents, dropped, took, whole: true }
    }
    behind = some.last
    documents += some.documents
    step?.(some.documents)
    if (rest > 0) await pause(rest)
  }
  return { documents, dropped, took: Math.round(performance.now() - start), whole: false }
}
