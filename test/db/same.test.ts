import assert from 'node:assert/strict'
import type { Database } from '#platform/db'
import { sql } from '#platform/db'
import { acrossEngines } from '../support/databases.ts'
import type { Tables } from './support/tables.ts'
import { migrations, note } from './support/tables.ts'

const titles = ['b', 'B', 'a', '一', 'é', '年报 “二〇二五”', "it's", '𠮷', 'a\nb', '%_', '']

/** Everything a module does with a database; what comes out must be the same on every engine. */
const life = async (database: Database<Tables>): Promise<unknown[]> => {
  const changes = await database.transaction(async (tx) => {
    const inserted = await tx
      .insertInto('note')
      .values(
        titles.map((title, index) => ({
          ...note(title, { pages: index * 1_000_000_007 }),
          data: '{"a":[1,null]}',
        })),
      )
      .returning(['seq', 'open', 'data'])
      .execute()
    const updated = await tx
      .updateTable('note')
      .set({ open: 0 })
      .where('pages', '>', 2_000_000_000)
      .executeTakeFirst()
    const deleted = await tx.deleteFrom('note').where('title', '=', 'é').executeTakeFirst()
    const kept = await tx
      .insertInto('body')
      .values({ id: 'b0', name: '改名' })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ region: '410000' }))
      .returningAll()
      .execute()
    return [inserted, updated.numUpdatedRows, deleted.numDeletedRows, kept]
  })
  const questions = await database.read((query) =>
    Promise.all([
      query.selectFrom('note').selectAll().orderBy('title').execute(),
      query.selectFrom('note').selectAll().orderBy('title', 'desc').limit(3).execute(),
      query
        .selectFrom('note')
        .select((eb) => [
          eb.fn.countAll<number>().as('n'),
          eb.fn.sum<number>('pages').as('pages'),
          eb.fn.max('title').as('last'),
          eb('open', '=', 1).as('isOpen'),
        ])
        .groupBy('open')
        .orderBy('open')
        .execute(),
      query
        .selectFrom('note')
        .leftJoin('body', (join) => join.onRef('body.id', '=', 'note.body').on('body.region', 'is', null))
        .select([
          'note.title',
          'body.name',
          sql<string>`case when note.open = 1 then '开' else '关' end`.as('state'),
        ])
        .where('note.title', 'in', ['a', 'b', '一'])
        .orderBy('note.seq')
        .execute(),
      query
        .with('long', (db) =>
          db
            .selectFrom('note')
            .select('title')
            .where(sql`length(title)`, '>', 2),
        )
        .selectFrom('long')
        .selectAll()
        .orderBy('title')
        .execute(),
      query.selectFrom('note').select('title').where('pages', '=', -1).executeTakeFirst(),
      query
        .selectFrom('body')
        .select((eb) => [eb('id', '=', 'b0').as('yes'), sql<number>`1 + 1`.as('two')])
        .execute(),
    ]),
  )
  return [...changes, ...questions]
}

acrossEngines('the same migrations, changes and questions give the same on every engine', async (all) => {
  const [first, ...others] = await Promise.all(
    all.map(async ({ open }) => life(await open<Tables>(migrations))),
  )
  assert.ok(others.length > 0)
  for (const other of others) assert.deepEqual(other, first)
})
