import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database, ReadOnly, Tx } from '#platform/db'
import { sql } from '#platform/db'
import { eachEngine, onEngine } from '../support/databases.ts'
import type { BodyTables, NoteTables, Tables } from './support/tables.ts'
import { migrations, note } from './support/tables.ts'

const count = async (query: ReadOnly<NoteTables>): Promise<number> => {
  const { n } = await query
    .selectFrom('note')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** As a module would be: it knows its own tables only, and is handed transactions of others. */
const renameBody = async (tx: Tx<BodyTables>, name: string): Promise<void> => {
  await tx.updateTable('body').set({ name }).where('id', '=', 'b0').execute()
}
const bodiesOf = (database: Database<BodyTables>) => () =>
  database.read((query) => query.selectFrom('body').select('name').execute())

eachEngine('modules share a transaction and a database, each with its own tables', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const seen = await database.transaction(async (tx) => {
    await renameBody(tx, '县政府办')
    await tx.insertInto('note').values(note('甲')).execute()
    return count(tx)
  })
  assert.equal(seen, 1)
  assert.deepEqual(await bodiesOf(database)(), [{ name: '县政府办' }])
})

eachEngine('what throws writes nothing, and its own error comes out', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const refusal = new Error('refused by a rule')
  const attempt = database.transaction(async (tx) => {
    await tx.insertInto('note').values(note('甲')).execute()
    throw refusal
  })
  await assert.rejects(attempt, (error) => error === refusal)
  assert.equal(await database.read(count), 0)
})

eachEngine('a failure that is swallowed still undoes the transaction', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const attempt = database.transaction(async (tx) => {
    await tx.insertInto('note').values(note('甲')).execute()
    await tx
      .insertInto('note')
      .values(note('甲'))
      .execute()
      .catch(() => undefined)
  })
  await assert.rejects(attempt, { kind: 'unique' })
  assert.equal(await database.read(count), 0)
})

eachEngine('one that fails among many that wait takes no other with it', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const ended = await Promise.allSettled(
    Array.from({ length: 60 }, (_, index) =>
      database.transaction(async (tx) => {
        await tx
          .insertInto('note')
          .values(note(`第 ${index} 号`))
          .execute()
        if (index % 3 === 0) throw new Error('refused')
      }),
    ),
  )
  const kept = ended.flatMap(({ status }, index) => (status === 'fulfilled' ? [`第 ${index} 号`] : []))
  assert.equal(kept.length, 40)
  const titles = await database.read((query) =>
    query.selectFrom('note').select('title').orderBy('seq').execute(),
  )
  assert.deepEqual(titles.map(({ title }) => title).sort(), kept.sort())
})

eachEngine('transactions never overlap: what one has read is still true when it writes', async ({ open }) => {
  const [one, other] = [await open<Tables>(migrations), await open<Tables>(migrations)]
  await one.transaction((tx) =>
    tx
      .insertInto('note')
      .values(note('甲', { pages: 0 }))
      .execute(),
  )
  const addOne = (database: Database<Tables>) =>
    database.transaction(async (tx) => {
      const { pages } = await tx.selectFrom('note').select('pages').executeTakeFirstOrThrow()
      await pause(1)
      await tx
        .updateTable('note')
        .set({ pages: pages + 1 })
        .execute()
    })
  await Promise.all(Array.from({ length: 60 }, (_, index) => addOne(index % 2 === 0 ? one : other)))
  const { pages } = await one.read((query) =>
    query.selectFrom('note').select('pages').executeTakeFirstOrThrow(),
  )
  assert.equal(pages, 60)
})

eachEngine('a read waits for no transaction, and sees nothing before its commit', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const written = Promise.withResolvers<undefined>()
  const finish = Promise.withResolvers<undefined>()
  const transaction = database.transaction(async (tx) => {
    await tx.insertInto('note').values(note('甲')).execute()
    written.resolve(undefined)
    await finish.promise
  })
  await written.promise
  assert.equal(await database.read(count), 0)
  finish.resolve(undefined)
  await transaction
  assert.equal(await database.read(count), 1)
})

eachEngine('inside a transaction the outer handle is refused, outside its own is', async ({ open }) => {
  const database = await open<Tables>(migrations)
  await database.transaction(async (tx) => {
    await assert.rejects(
      database.transaction(() => Promise.resolve()),
      /inside a transaction/u,
    )
    await assert.rejects(database.read(count), /inside a transaction/u)
    await tx.insertInto('note').values(note('甲')).execute()
  })
  const kept = await database.transaction((tx) => Promise.resolve(tx))
  await assert.rejects(kept.insertInto('note').values(note('乙')).execute(), /transaction is over/u)
  assert.equal(await database.read(count), 1)
})

eachEngine('the work sees the context of who asked for it', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const request = new AsyncLocalStorage<number>()
  const seen = await Promise.all(
    [1, 2, 3].map((id) =>
      request.run(id, () => database.transaction(() => Promise.resolve(request.getStore()))),
    ),
  )
  assert.deepEqual(seen, [1, 2, 3])
})

onEngine(
  'postgres',
  'a transaction PostgreSQL ends for another’s sake is done again, a bounded number of times',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    let attempts = 0
    const lose = (times: number) =>
      database.transaction(async (tx) => {
        attempts += 1
        await tx.insertInto('note').values(note('甲')).execute()
        if (attempts <= times)
          await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(tx)
      })
    await lose(2)
    assert.equal(attempts, 3)
    assert.equal(await database.read(count), 1)
    attempts = 0
    await assert.rejects(lose(Infinity))
    assert.ok(attempts < 10)
  },
)

eachEngine(
  'a transaction that never ends is undone after a minute, and the next one gets its turn',
  async ({ open }, { mock }) => {
    const database = await open<Tables>(migrations)
    mock.timers.enable({ apis: ['setTimeout'] })
    const written = Promise.withResolvers<undefined>()
    const attempt = database.transaction(async (tx) => {
      await tx.insertInto('note').values(note('甲')).execute()
      written.resolve(undefined)
      await new Promise(() => undefined)
    })
    await written.promise
    mock.timers.tick(60_000)
    await assert.rejects(attempt, { kind: 'timeout' })
    mock.timers.reset()
    await database.transaction((tx) => tx.insertInto('note').values(note('乙')).execute())
    assert.equal(await database.read(count), 1)
  },
)
