import assert from 'node:assert/strict'
import type { SearchTables } from '#platform/search'
import { putEntries, search, searchMigrations } from '#platform/search'
import { eachEngine } from '../support/databases.ts'
import { entryOf } from './support/entries.ts'

const count = 4000
const firstYear = 2012

/** Where each word stands: in most entries, in old ones only, in new ones only, in every third, in hardly any. */
const standsAt = {
  医保: (at: number) => at % 10 !== 0,
  养老: (at: number) => at < count * 0.8,
  教育: (at: number) => at > count * 0.4,
  防汛: (at: number) => at % 3 === 0,
  公开: (at: number) => at < count * 0.75,
  森林: (at: number) => at % 700 === 0,
} as const

type Word = keyof typeof standsAt
const words = Object.keys(standsAt) as readonly Word[]

/** Over fourteen years, most of them late, put in another order than that of their time. */
const momentOf = (at: number): string => {
  const days = Math.floor((1 - (1 - at / count) ** 2) * 14 * 365)
  return new Date(Date.UTC(firstYear, 0, 1 + days, 0, 0, at % 60)).toISOString()
}

const entries = Array.from({ length: count }, (_, place) => {
  const at = (place * 1013) % count
  const standing = words.filter((word) => standsAt[word](at)).join('，')
  return entryOf(`d${at}`, { title: at % 4 === 0 ? standing : '无题', body: standing }, { at: momentOf(at) })
})

/** The newest first, of those of one moment the one that was put last. */
const newestFirst = entries
  .map((entry, place) => ({ ...entry, place }))
  .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : other.place - one.place))

const both = (...asked: readonly Word[]) => ({ asked, without: [] as readonly Word[] })

/** What is typed, what must stand and must not, and up to how many are counted: phrases to two hundred. */
const questions = [
  ...words.map((word) => ({ text: word, ...both(word), counted: 1000 })),
  { text: '医保 养老', ...both('医保', '养老'), counted: 1000 },
  { text: '养老 教育', ...both('养老', '教育'), counted: 1000 },
  { text: '医保 养老 教育 防汛', ...both('医保', '养老', '教育', '防汛'), counted: 1000 },
  { text: '医保 森林', ...both('医保', '森林'), counted: 1000 },
  { text: '医保 -教育', asked: ['医保'], without: ['教育'], counted: 1000 },
  { text: '医保 -养老', asked: ['医保'], without: ['养老'], counted: 1000 },
  { text: '“医保，养老”', ...both('医保', '养老'), counted: 200 },
  { text: '“养老，教育”', ...both('养老', '教育'), counted: 200 },
  { text: '“教育，防汛”', ...both('教育', '防汛'), counted: 200 },
] as const

eachEngine('the newest are found wherever in time they lie, and counted', async (engine) => {
  const database = await engine.open<SearchTables>(searchMigrations)
  for (let first = 0; first < count; first += 500)
    await database.transaction((tx) => putEntries(tx, entries.slice(first, first + 500)))
  for (const { text, asked, without, counted } of questions) {
    const has = (body: string) => (word: Word) => body.includes(word)
    const expected = newestFirst.filter(
      ({ fields: { body } }) => asked.every(has(body)) && !without.some(has(body)),
    )
    for (const [offset, limit] of [
      [0, 20],
      ...(counted > 200 ? ([[800, 200]] as const) : []),
      [expected.length > 1200 && counted > 200 ? 1150 : 170, 30],
    ] as const) {
      const { hits, total, exact } = await database.read((query) =>
        search(query, { text, order: 'newest', offset, limit }),
      )
      assert.deepEqual(
        hits.map(({ id }) => id),
        expected.slice(offset, offset + limit).map(({ id }) => id),
        text,
      )
      assert.deepEqual([total, exact], [Math.min(expected.length, counted), expected.length <= counted], text)
    }
  }
})
