import type { Tx } from '#platform/db'
import type { SearchEntry } from '../entry.ts'
import type { SearchTables } from '../tables.ts'
import { numbersFor } from './numbers.ts'
import { prepare } from './rows.ts'
import { changeVocabulary, createChanges } from './vocabulary.ts'

const atOnce = 200

type Standing = ReadonlyMap<string, { readonly number: number }>

/** Takes entries away with their words, but for the vocabulary; gives what stood there. */
const take = async (
  tx: Tx<SearchTables>,
  ids: readonly string[],
  { count }: ReturnType<typeof createChanges>,
): Promise<Standing> => {
  const standing = await tx
    .selectFrom('search_entry as e')
    .innerJoin('search_text as t', 't.number', 'e.number')
    .select(['e.id', 'e.number', 't.tokens', 't.terms'])
    .where('e.id', 'in', ids)
    .execute()
  const numbers = standing.map(({ number }) => number)
  if (numbers.length === 0) return new Map()
  for (const row of standing) count(row, -1)
  await tx.deleteFrom('search_text').where('number', 'in', numbers).execute()
  await tx.deleteFrom('search_entry').where('number', 'in', numbers).execute()
  return new Map(standing.map((row) => [row.id, row]))
}

const putSome = async (tx: Tx<SearchTables>, entries: readonly SearchEntry[]): Promise<void> => {
  const changes = createChanges()
  const before = await take(
    tx,
    entries.map(({ id }) => id),
    changes,
  )
  const numbers = await numbersFor(tx, entries, before)
  const prepared = entries.map((entry, index) => ({ number: numbers[index] ?? 0, ...prepare(entry) }))
  for (const { text } of prepared) changes.count(text, 1)
  await tx
    .insertInto('search_entry')
    .values(prepared.map(({ number, entry }) => ({ number, ...entry })))
    .execute()
  await tx
    .insertInto('search_text')
    .values(prepared.map(({ number, text }) => ({ number, ...text })))
    .execute()
  await changeVocabulary(tx, changes.all())
}

/** Puts entries into the index, in place of what stands under their ids; of two with one id the later stays. */
export const putEntries = async (tx: Tx<SearchTables>, entries: readonly SearchEntry[]): Promise<void> => {
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
  for (let start = 0; start < once.length; start += atOnce)
    await putSome(tx, once.slice(start, start + atOnce))
}

/** Puts one entry into the index, in place of what stands under its id. */
export const putEntry = (tx: Tx<SearchTables>, entry: SearchEntry): Promise<void> => putEntries(tx, [entry])

/** Takes an entry out of the index with all its words; one that is not there is no error. */
export const dropEntry = async (tx: Tx<SearchTables>, id: string): Promise<void> => {
  const changes = createChanges()
  await take(tx, [id], changes)
  await changeVocabulary(tx, changes.all())
}
