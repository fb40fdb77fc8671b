import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Database } from '#platform/db'
import type { SearchEntry, SearchTables } from '#platform/search'
import { dropEntry, putEntries, search, searchMigrations } from '#platform/search'
import { acrossEngines, eachEngine } from '../support/databases.ts'
import { entryOf } from './support/entries.ts'

/** Words that stand for themselves, parted by commas: how they are cut is tested elsewhere. */
const pool = ['医保', '基金', '养老', '住房', '教育', '防汛', '森林', '2026', 'covid']
const wordList = fc.array(fc.constantFrom(...pool), { maxLength: 5 })

interface Made {
  readonly title: readonly string[]
  readonly body: readonly string[]
  readonly kind: string
  readonly day: number
}

const made: fc.Arbitrary<Made> = fc.record({
  title: wordList,
  body: wordList,
  kind: fc.constantFrom('甲', '乙'),
  day: fc.integer({ min: 1, max: 3 }),
})

const textOf = (words: readonly string[]): string => words.join('，')

const entriesOf = (documents: readonly Made[]): readonly SearchEntry[] =>
  documents.map(({ title, body, kind, day }, at) =>
    entryOf(
      `d${at}`,
      { title: textOf(title), body: textOf(body) },
      { facets: { kind }, at: `2026-01-0${day}T00:00:00.000Z` },
    ),
  )

interface Part {
  readonly kind: 'word' | 'titled' | 'phrase' | 'excluded'
  readonly one: string
  readonly other: string
}

const part: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom('word', 'word', 'titled', 'phrase', 'excluded'),
  one: fc.constantFrom(...pool),
  other: fc.constantFrom(...pool),
})

const typed = ({ kind, one, other }: Part): string =>
  ({ word: one, titled: `标题:${one}`, phrase: `“${one}，${other}”`, excluded: `-${one}` })[kind]

const beside = (words: readonly string[], { one, other }: Part): boolean =>
  words.some((word, at) => word === one && words[at + 1] === other)

/** What a part means, by looking at every document. */
const holds = ({ title, body }: Made, asked: Part): boolean => {
  if (asked.kind === 'titled') return title.includes(asked.one)
  if (asked.kind === 'phrase') return beside(title, asked) || beside(body, asked)
  const has = title.includes(asked.one) || body.includes(asked.one)
  return asked.kind === 'excluded' ? !has : has
}

const clear = async (database: Database<SearchTables>): Promise<void> => {
  const ids = await database.read((query) => query.selectFrom('search_entry').select('id').execute())
  await database.transaction(async (tx) => {
    for (const { id } of ids) await dropEntry(tx, id)
  })
}

const fieldNames = { 标题: 'title' } as const
const ask = (
  database: Database<SearchTables>,
  text: string,
  filters: Record<string, string[]>,
  order: 'relevance' | 'newest',
) => database.read((query) => search(query, { text, filters, order, fieldNames, limit: 50 }))

const scene = fc.tuple(
  fc.array(made, { maxLength: 12 }),
  fc.array(part, { minLength: 1, maxLength: 4 }),
  fc.option(fc.constantFrom('甲', '乙')),
)

eachEngine('what is found is what a look at every document finds', async (engine) => {
  const database = await engine.open<SearchTables>(searchMigrations)
  await fc.assert(
    fc.asyncProperty(scene, async ([documents, parts, kind]) => {
      await clear(database)
      await database.transaction((tx) => putEntries(tx, entriesOf(documents)))
      const filters = kind === null ? {} : { kind: [kind] }
      const { hits, total, exact } = await ask(database, parts.map(typed).join(' '), filters, 'relevance')
      const wanted = parts.some(({ kind: each }) => each !== 'excluded')
      const expected = documents.flatMap((document, at) =>
        wanted && parts.every((each) => holds(document, each)) && (kind === null || document.kind === kind)
          ? [`d${at}`]
          : [],
      )
      assert.deepEqual(hits.map(({ id }) => id).toSorted(), expected.toSorted())
      assert.deepEqual([total, exact], [expected.length, true])
    }),
    { numRuns: 60 },
  )
})

acrossEngines('both engines give the same hits in the same order with the same scores', async (all) => {
  const databases = await Promise.all(all.map((engine) => engine.open<SearchTables>(searchMigrations)))
  await fc.assert(
    fc.asyncProperty(scene, async ([documents, parts, kind]) => {
      const answers = []
      for (const database of databases) {
        await clear(database)
        await database.transaction((tx) => putEntries(tx, entriesOf(documents)))
        for (const order of ['relevance', 'newest'] as const)
          answers.push(
            await ask(database, parts.map(typed).join(' '), kind === null ? {} : { kind: [kind] }, order),
          )
      }
      assert.deepEqual(answers.slice(2), answers.slice(0, 2))
    }),
    { numRuns: 40 },
  )
})

eachEngine('the vocabulary is that of what is there, whatever was put and dropped', async (engine) => {
  const database = await engine.open<SearchTables>(searchMigrations)
  const words = () =>
    database.read((query) =>
      query.selectFrom('search_word').select(['word', 'entries', 'offered']).orderBy('word').execute(),
    )
  const step = fc.oneof(
    fc.record({ id: fc.nat({ max: 5 }), put: made }),
    fc.record({ id: fc.nat({ max: 5 }), put: fc.constant(undefined) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      await clear(database)
      const standing = new Map<string, SearchEntry>()
      for (const { id, put } of steps) {
        const name = `d${id}`
        const [entry] = put === undefined ? [] : entriesOf([put])
        await database.transaction((tx) =>
          entry === undefined ? dropEntry(tx, name) : putEntries(tx, [{ ...entry, id: name }]),
        )
        if (entry === undefined) standing.delete(name)
        else standing.set(name, { ...entry, id: name })
      }
      const kept = await words()
      await clear(database)
      await database.transaction((tx) => putEntries(tx, [...standing.values()]))
      assert.deepEqual(kept, await words())
      assert.equal(
        kept.find(({ word }) => word === '医保')?.entries ?? 0,
        [...standing.values()].filter(({ fields }) => `${fields.title}${fields.body}`.includes('医保'))
          .length,
      )
    }),
    { numRuns: 25 },
  )
})
