import type { Database } from '#platform/db'
import { sql } from '#platform/db'
import type { SearchTables } from '#platform/search'
import type { Prepared } from '../../src/platform/search/store/rows.ts'
import { prepare } from '../../src/platform/search/store/rows.ts'
import { monthPrefix } from '../../src/platform/search/store/tokens.ts'
import { changeVocabulary, createChanges } from '../../src/platform/search/store/vocabulary.ts'
import { documentAt, headAt } from '../../test/search/support/documents.ts'

/** Texts that differ; further documents have one of them, with a number, a time and facets of their own. */
const mostTexts = 10_000
/** Documents of their own; an index of more has each of them several times. */
export const mostMade = 100_000
/** Copies of a document are so far behind it in number. */
const furtherOff = 2000
const atOnce = 5000
const rowsAtOnce = 200
/** Characters of a text: what an index of a million is built of in minutes. */
const longestBody = 300

type Filled = Omit<Prepared, 'entry'> & { readonly entry: Prepared['entry'] & { readonly number: number } }

const noFields = { title: '', exact: [], words: '', body: '', attached: '' } as const

/** Makes documents as rows; the words of a text are cut once. */
const maker = (count: number) => {
  const texts = new Map<number, { readonly prepared: Prepared; readonly tokens: readonly string[] }>()
  const textOf = (index: number) => {
    const { entry } = documentAt(index, count)
    const { fields, facets } = entry
    const body = fields.body.slice(0, longestBody)
    const prepared = prepare({
      ...entry,
      fields: { ...fields, exact: [], body },
      facets: { ...facets, year: [] },
    })
    const tokens = prepared.text.tokens.split(' ').filter((token) => !token.startsWith(monthPrefix))
    return { prepared, tokens }
  }
  return (index: number): Filled => {
    const place = index % mostTexts
    const text = texts.get(place) ?? textOf(place)
    texts.set(place, text)
    const { id, at, exact, year } = headAt(index, count)
    const own = prepare({ id, scope: 'document', at, fields: { ...noFields, exact }, facets: { year } })
    const { entry, text: long } = text.prepared
    const facets = JSON.parse(entry.facets) as Record<string, readonly string[]>
    return {
      entry: {
        ...entry,
        id,
        at,
        number: Math.floor(Date.parse(at) / 1000) * 2 ** 20 + (index % 1000),
        exact: own.entry.exact,
        facets: JSON.stringify({ ...facets, year: [year] }),
      },
      text: { ...long, tokens: [...new Set([...own.text.tokens.split(' '), ...text.tokens])].join(' ') },
    }
  }
}

const fillOnce = async (
  database: Database<SearchTables>,
  count: number,
  said: (done: number) => void,
): Promise<void> => {
  const make = maker(count)
  for (let first = 0; first < count; first += atOnce) {
    const made = Array.from({ length: Math.min(atOnce, count - first) }, (_, place) => make(first + place))
    const changes = createChanges()
    for (const { text } of made) changes.count(text, 1)
    await database.transaction(async (tx) => {
      for (let from = 0; from < made.length; from += rowsAtOnce) {
        const some = made.slice(from, from + rowsAtOnce)
        await tx
          .insertInto('search_entry')
          .values(some.map(({ entry }) => entry))
          .execute()
        await tx
          .insertInto('search_text')
          .values(some.map(({ entry: { number }, text }) => ({ number, ...text })))
          .execute()
      }
      await changeVocabulary(tx, changes.all())
    })
    said(first + made.length)
  }
}

/** Every document once more, a moment later under another id: the engine copies a hundred thousand in seconds. */
const copyAll = async (
  database: Database<SearchTables>,
  copies: number,
  said: (copy: number) => void,
): Promise<void> => {
  const numbers = await database.read((query) =>
    query
      .selectFrom('search_entry')
      .select('number')
      .where(sql<number>`number % 1048576`, '<', furtherOff)
      .orderBy('number')
      .execute(),
  )
  for (let copy = 1; copy < copies; copy += 1) {
    const off = copy * furtherOff
    for (let from = 0; from < numbers.length; from += atOnce) {
      const [first, last] = [
        numbers[from]?.number ?? 0,
        numbers.slice(from, from + atOnce).at(-1)?.number ?? 0,
      ]
      await database.transaction(async (tx) => {
        await sql`insert into search_entry select number + ${off}, id || ${`-${copy}`}, scope, at, title, exact, words, facets
          from search_entry where number between ${first} and ${last} and number % 1048576 < ${furtherOff}`.execute(
          tx,
        )
        await sql`insert into search_text (number, body, attached, tokens, terms)
          select number + ${off}, body, attached, tokens, terms
          from search_text where number between ${first} and ${last} and number % 1048576 < ${furtherOff}`.execute(
          tx,
        )
      })
    }
    said(copy + 1)
  }
  await database.transaction((tx) =>
    tx
      .updateTable('search_word')
      .set({ entries: sql`entries * ${copies}`, offered: sql`offered * ${copies}` })
      .execute(),
  )
}

/** Fills an empty index with so many documents, past what puts one at a time; of more than `mostMade`, a multiple. */
export const fill = async (
  database: Database<SearchTables>,
  count: number,
  say: (sentence: string) => void,
): Promise<void> => {
  await fillOnce(database, Math.min(count, mostMade), (done) => {
    if (done % 50_000 === 0) say(`  已收 ${done} / ${count} 件`)
  })
  if (count > mostMade)
    await copyAll(database, Math.round(count / mostMade), (copy) => {
      say(`  已收 ${copy * mostMade} / ${count} 件`)
    })
}
