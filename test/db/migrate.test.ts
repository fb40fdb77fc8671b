import assert from 'node:assert/strict'
import type { Migration } from '#platform/db'
import { addColumn, createTable, engineOf, isDatabaseError, key, openDatabase, sql, text } from '#platform/db'
import { eachEngine, testTime } from '../support/databases.ts'
import type { Tables } from './support/tables.ts'
import { migrations } from './support/tables.ts'

interface Recorded {
  readonly migration: { readonly position: number; readonly id: string; readonly applied_at: string }
}

const noop = (id: string): Migration => ({ id, up: () => Promise.resolve() })

eachEngine('each migration is applied once, in order, and recorded with its time', async ({ open }) => {
  const database = await open<Recorded>()
  assert.deepEqual(
    await database.migrate(migrations, testTime),
    migrations.map(({ id }) => id),
  )
  assert.deepEqual(await database.migrate(migrations, '2026-02-01T00:00:00.000Z'), [])
  const more = [...migrations, noop('0004-more')]
  assert.deepEqual(await database.migrate(more, '2026-02-01T00:00:00.000Z'), ['0004-more'])
  const recorded = await database.read((query) =>
    query.selectFrom('migration').select(['id', 'applied_at']).orderBy('position').execute(),
  )
  assert.deepEqual(recorded, [
    ...migrations.map(({ id }) => ({ id, applied_at: testTime })),
    { id: '0004-more', applied_at: '2026-02-01T00:00:00.000Z' },
  ])
})

eachEngine('processes that start together apply each migration once', async ({ settings }) => {
  const all = await Promise.all([1, 2, 3].map(() => openDatabase<Tables>(settings)))
  const applied = await Promise.all(all.map((database) => database.migrate(migrations, testTime)))
  assert.deepEqual(
    applied.flat().sort(),
    migrations.map(({ id }) => id),
  )
  await Promise.all(all.map((database) => database.close()))
})

eachEngine('a migration that fails leaves nothing of itself, and those before it stand', async ({ open }) => {
  const database = await open<Tables & Recorded>()
  const broken: Migration = {
    id: '0004-broken',
    up: async (tx) => {
      await createTable(tx, 'half', { columns: { name: text() } })
      await sql`insert into nowhere values (1)`.execute(tx)
    },
  }
  await assert.rejects(database.migrate([...migrations, broken], testTime), { kind: 'other' })
  const names = await database.read((query) => query.selectFrom('migration').select('id').execute())
  assert.equal(names.length, migrations.length)
  const mended: Migration = {
    id: '0004-mended',
    up: (tx) => createTable(tx, 'half', { columns: { name: text() } }),
  }
  assert.deepEqual(await database.migrate([...migrations, mended], testTime), ['0004-mended'])
})

eachEngine(
  'a database that is newer than the program is refused, and so is one of another history',
  async ({ open }) => {
    const database = await open<Tables>([...migrations, noop('0004-later')])
    const refusal = async (list: readonly Migration[]): Promise<string> => {
      try {
        await database.migrate(list, testTime)
      } catch (error) {
        if (isDatabaseError(error, 'version')) return error.message
        throw error
      }
      return 'accepted'
    }
    assert.match(await refusal(migrations), /由更新的版本升级过（0004-later）.*改用新版程序/u)
    const [first, , ...rest] = migrations
    assert.ok(first)
    assert.match(
      await refusal([first, noop('0002-other'), ...rest]),
      /第 2 步，数据库里是 0002-notes，程序里是 0002-other/u,
    )
  },
)

eachEngine('a list that is not in order is a defect', async ({ open }) => {
  const database = await open()
  await assert.rejects(database.migrate([noop('0002-b'), noop('0001-a')], testTime), /0001-a does not sort/u)
  await assert.rejects(database.migrate([noop('0001-a'), noop('0001-a')], testTime), /0001-a does not sort/u)
})

eachEngine('a migration can tell its engine, for what has no common form', async ({ engine, open }) => {
  const seen: string[] = []
  await open([
    {
      id: '0001-engine',
      up: (tx) => {
        seen.push(engineOf(tx))
        return Promise.resolve()
      },
    },
  ])
  assert.deepEqual(seen, [engine])
})

/** What there was, one column wider, and made anew with its columns in another order. */
const placeMigrations: readonly Migration[] = [
  {
    id: '0001-made',
    up: (tx) => createTable(tx, 'place', { columns: { id: key(), name: text() } }),
  },
  {
    id: '0002-wider',
    up: (tx) => addColumn(tx, 'place', 'region', text({ optional: true })),
  },
  {
    id: '0003-turned',
    up: async (tx) => {
      await sql`drop table place`.execute(tx)
      await createTable(tx, 'place', { columns: { region: text(), name: text(), id: key() } })
      await sql`insert into place (id, name, region) values ('a', '甲', '北')`.execute(tx)
    },
  },
]

eachEngine('a question asked before a migration names its columns rightly behind it', async ({ open }) => {
  interface Places {
    readonly place: { readonly id: string; readonly name: string; readonly region: string }
  }
  const here = await open<Places>(placeMigrations.slice(0, 1))
  const elsewhere = await open<Places>(placeMigrations.slice(0, 1))
  const asked = async () => {
    const answers = []
    for (const database of [here, elsewhere]) {
      answers.push(await database.read((query) => query.selectFrom('place').selectAll().execute()))
      answers.push(await database.transaction((tx) => tx.selectFrom('place').selectAll().execute()))
    }
    return answers
  }
  assert.deepEqual(await asked(), [[], [], [], []])
  await here.migrate(placeMigrations.slice(0, 2), testTime)
  const row = { id: 'a', name: '甲', region: '北' }
  await here.transaction((tx) => tx.insertInto('place').values(row).execute())
  assert.deepEqual(await asked(), [[row], [row], [row], [row]])
  await here.migrate(placeMigrations, testTime)
  assert.deepEqual(await asked(), [[row], [row], [row], [row]])
})
