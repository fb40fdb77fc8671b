import assert from 'node:assert/strict'
import type { Database, DatabaseErrorKind, Tx } from '#platform/db'
import { DatabaseError, isDatabaseError, sql } from '#platform/db'
import { eachEngine, onEngine } from '../support/databases.ts'
import type { Tables } from './support/tables.ts'
import { migrations, note } from './support/tables.ts'

type Change = (tx: Tx<Tables>) => Promise<unknown>

const failing = async (database: Database<Tables>, change: Change): Promise<DatabaseError> => {
  try {
    await database.transaction(change)
  } catch (error) {
    if (isDatabaseError(error)) return error
    throw error
  }
  throw new Error('the change went through')
}

/** What each change breaks, and the name of it on both engines. */
const wrong: readonly (readonly [string, DatabaseErrorKind, readonly string[], Change])[] = [
  [
    'the same name',
    'unique',
    ['body.name'],
    (tx) => tx.insertInto('body').values({ id: 'b1', name: '县政府办公室' }).execute(),
  ],
  [
    'the same key',
    'unique',
    ['body.id'],
    (tx) => tx.insertInto('body').values({ id: 'b0', name: '县档案馆' }).execute(),
  ],
  [
    'the same pair',
    'unique',
    ['note.body', 'note.title'],
    (tx) =>
      tx
        .insertInto('note')
        .values([note('公告'), note('公告')])
        .execute(),
  ],
  [
    'a body there is not',
    'foreign-key',
    [],
    (tx) =>
      tx
        .insertInto('note')
        .values({ ...note('公告'), body: 'none' })
        .execute(),
  ],
  [
    'a body still referred to',
    'foreign-key',
    [],
    async (tx) => {
      await tx.insertInto('note').values(note('公告')).execute()
      await tx.deleteFrom('body').where('id', '=', 'b0').execute()
    },
  ],
  [
    'a flag of 2',
    'check',
    [],
    (tx) =>
      tx
        .insertInto('note')
        .values({ ...note('公告'), open: 2 })
        .execute(),
  ],
  [
    'a day with a time',
    'check',
    [],
    (tx) =>
      tx
        .insertInto('note')
        .values(note('公告', { day: '2026-01-05T08' }))
        .execute(),
  ],
  [
    'no title',
    'not-null',
    [],
    (tx) => sql`insert into note (body, day, pages) values ('b0', '2026-01-05', 1)`.execute(tx),
  ],
  [
    'half a page',
    'value',
    [],
    (tx) =>
      tx
        .insertInto('note')
        .values(note('公告', { pages: 0.5 }))
        .execute(),
  ],
  [
    'text for pages',
    'value',
    [],
    (tx) =>
      sql`insert into note (body, title, day, pages) values ('b0', 'a', '2026-01-05', ${'many'})`.execute(tx),
  ],
  [
    'a page count past counting',
    'value',
    [],
    (tx) => tx.selectNoFrom(() => sql<number>`cast('9007199254740993' as bigint)`.as('n')).execute(),
  ],
  ['a date object', 'value', [], (tx) => sql`select ${new Date(0)}`.execute(tx)],
  ['a table there is not', 'other', [], (tx) => sql`select * from nothing`.execute(tx)],
]

eachEngine(
  'failures have the same name on both engines, a Chinese sentence, and leave nothing behind',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    for (const [what, kind, columns, change] of wrong) {
      const error = await failing(database, change)
      assert.equal(error.kind, kind, `${what}: ${String(error.cause)}`)
      assert.deepEqual(error.columns, columns, what)
      assert.match(error.message, /^[一-鿿，、。 A-Z_]+。$/u, what)
    }
    assert.deepEqual(await database.read((query) => query.selectFrom('note').selectAll().execute()), [])
    assert.equal((await database.read((query) => query.selectFrom('body').selectAll().execute())).length, 1)
  },
)

eachEngine('what is logged of a failure holds no value of the statement', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const secret = '110101199003070011'
  const changes: readonly Change[] = [
    (tx) =>
      tx
        .insertInto('body')
        .values([secret, secret].map((name) => ({ id: name, name })))
        .execute(),
    (tx) =>
      tx
        .insertInto('note')
        .values({ ...note('公告'), body: secret })
        .execute(),
    (tx) =>
      sql`insert into note (body, title, day, pages) values ('b0', 'a', '2026-01-05', ${secret}||'x')`.execute(
        tx,
      ),
    (tx) =>
      sql`insert into note (body, title, day, pages) values ('b0', 'a', '2026-01-05', ${`${secret}x`})`.execute(
        tx,
      ),
    (tx) =>
      sql`insert into note (body, title, day, pages, open) values ('b0', ${secret}, '2026-01-05', 1, 7)`.execute(
        tx,
      ),
  ]
  for (const change of changes) {
    const error = await failing(database, change)
    const { cause } = error
    const logged = JSON.stringify([
      error,
      error.message,
      error.stack,
      cause,
      cause instanceof Error && cause.stack,
    ])
    assert.ok(!logged.includes(secret), logged)
  }
})

onEngine('sqlite', 'a full disk is said to be one, and the database goes on', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const error = await failing(database, async (tx) => {
    await sql`pragma max_page_count = 12`.execute(tx)
    await tx
      .insertInto('note')
      .values(note('长'.repeat(200_000)))
      .execute()
  })
  assert.equal(error.kind, 'disk-full')
  await database.transaction((tx) => tx.insertInto('note').values(note('短')).execute())
})

eachEngine('a reading connection refuses to write, whatever the type says', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const attempt = database.read(async (query) => {
    const writing = query as Tx<Tables>
    await writing.insertInto('body').values({ id: 'b1', name: '县档案馆' }).execute()
  })
  await assert.rejects(attempt, { kind: 'read-only' })
  // @ts-expect-error what only reads has no insertInto
  await database.read((query) => Promise.resolve(query.insertInto))
})
