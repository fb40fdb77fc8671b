import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Database, Page } from '#platform/db'
import { pageByKey } from '#platform/db'
import { eachEngine } from '../support/databases.ts'
import type { Tables } from './support/tables.ts'
import { migrations, note } from './support/tables.ts'

interface Row {
  readonly seq: number
  readonly day: string
  readonly title: string
}

type Order = 'asc' | 'desc'

const page = (database: Database<Tables>, order: Order, limit: number, after?: string): Promise<Page<Row>> =>
  database.read((query) =>
    pageByKey(
      query
        .selectFrom('note')
        .innerJoin('body', 'body.id', 'note.body')
        .select(['note.seq', 'note.day', 'note.title']),
      { by: ['note.day', 'note.title', 'note.seq'], order, limit, after },
    ),
  )

const allPages = async (
  database: Database<Tables>,
  order: Order,
  limit: number,
): Promise<readonly Row[][]> => {
  const pages: Row[][] = []
  for (let after: string | undefined; ;) {
    const { rows, next } = await page(database, order, limit, after)
    pages.push([...rows])
    if (next === undefined) return pages
    after = next
  }
}

/** By code point, as both engines are told to. */
const compare = (one: string | number, other: string | number): number =>
  typeof one === 'number' || typeof other === 'number'
    ? Number(one) - Number(other)
    : Buffer.compare(Buffer.from(one), Buffer.from(other))

const sorted = (rows: readonly Row[], order: Order): readonly Row[] => {
  const upwards = rows.toSorted(
    (a, b) => compare(a.day, b.day) || compare(a.title, b.title) || compare(a.seq, b.seq),
  )
  return order === 'asc' ? upwards : upwards.toReversed()
}

const slices = (rows: readonly Row[], limit: number): readonly (readonly Row[])[] =>
  rows.length === 0
    ? [[]]
    : Array.from({ length: Math.ceil(rows.length / limit) }, (_, index) =>
        rows.slice(index * limit, (index + 1) * limit),
      )

/** Few values, so that there are ties; letters of both cases, han, signs, beyond the first plane. */
const drawn = fc.array(
  fc.record({
    day: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02'),
    title: fc.constantFrom('a', 'B', 'é', '一', '年报', '𠮷', '(', '', 'a b', '10', '9'),
  }),
  { maxLength: 30 },
)

eachEngine(
  'the pages of a list, put together, are the sorted list: nothing twice, nothing lost',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    await database.transaction(async (tx) => {
      for (let index = 0; index < 30; index += 1)
        await tx
          .insertInto('body')
          .values({ id: `x${index}`, name: `单位 ${index}` })
          .execute()
    })
    const property = fc.asyncProperty(
      drawn,
      fc.constantFrom<Order>('asc', 'desc'),
      fc.integer({ min: 1, max: 7 }),
      async (rows, order, limit) => {
        await database.transaction(async (tx) => {
          await tx.deleteFrom('note').execute()
          const values = rows.map(({ day, title }, index) => ({ ...note(title, { day }), body: `x${index}` }))
          if (values.length > 0) await tx.insertInto('note').values(values).execute()
        })
        const all = await database.read((query) =>
          query.selectFrom('note').select(['seq', 'day', 'title']).execute(),
        )
        assert.deepEqual(await allPages(database, order, limit), slices(sorted(all, order), limit))
      },
    )
    await fc.assert(property, { numRuns: 60 })
  },
)

eachEngine('rows that come before a page in the meantime shift nothing', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const add = (title: string, day: string) =>
    database.transaction((tx) => tx.insertInto('note').values(note(title, { day })).execute())
  for (const title of ['一', '二', '三', '四']) await add(title, '2026-01-02')
  const first = await page(database, 'asc', 2)
  await add('零', '2026-01-01')
  const second = await page(database, 'asc', 2, first.next)
  assert.equal(new Set([...first.rows, ...second.rows].map(({ seq }) => seq)).size, 4)
  assert.equal(second.next, undefined)
})

eachEngine('a place that is none is refused by name', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const places = [
    '',
    'x',
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('[{},1,2]').toString('base64url'),
  ]
  for (const after of places) await assert.rejects(page(database, 'asc', 2, after), { kind: 'cursor' })
})
