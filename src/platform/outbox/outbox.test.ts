import assert from 'node:assert/strict'
import { eachEngine } from '../../../test/support/databases.ts'
import { keptLog, movingClock } from '../../../test/support/moving-clock.ts'
import type { OfficeTables as Tables } from '../../../test/support/office.ts'
import {
  act,
  office,
  officeMigrations as migrations,
  put,
  receiver,
  sealing,
} from '../../../test/support/office.ts'
import { DeliveryError, enqueue, outboxCounts, outboxSweep } from '#platform/outbox'

const day = 24 * 60 * 60
const refused = () => Promise.reject(new DeliveryError('refused', '收不到。'))

eachEngine('what was put in is delivered once, under the id it was given', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { got, handler } = receiver()
  const { passAndTick, items } = office(database, handler)
  await passAndTick(0)
  const ids = [await put(database, { n: 1 }), await put(database, '二')]
  for (let times = 0; times < 4; times += 1) await passAndTick(30)
  assert.deepEqual(got, [
    { id: ids[0], payload: { n: 1 } },
    { id: ids[1], payload: '二' },
  ])
  assert.deepEqual(
    (await items()).map(({ state, attempts, error }) => ({ state, attempts, error })),
    [1, 2].map(() => ({ state: 'done', attempts: 1, error: null })),
  )
})

eachEngine('what is in it is sealed while it waits, and gone when it arrived', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { handler } = receiver()
  const { passAndTick } = office(database, handler)
  const rows = () => database.read((query) => query.selectFrom('outbox').selectAll().execute())
  await put(database, { to: 'wang@example.cn' })
  const [waiting] = await rows()
  assert.match(waiting?.payload ?? '', /^sm4gcm\./u)
  assert.doesNotMatch(JSON.stringify(waiting), /wang/u)
  await passAndTick(10)
  await passAndTick(10)
  assert.equal((await rows())[0]?.payload, null)
})

eachEngine('a mutation that fails puts nothing in; one that is told twice puts in once', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const failing = database.transaction(async (tx) => {
    await enqueue(tx, act, sealing, { kind: 'mail', payload: 1 })
    throw new Error('undo')
  })
  await assert.rejects(failing, /undo/u)
  const ids = [
    await put(database, 1, 'reminder:1'),
    await put(database, 1, 'reminder:1'),
    await put(database, 1),
  ]
  assert.deepEqual(
    ids.map((id) => id === undefined),
    [false, true, false],
  )
  assert.deepEqual(await database.read(outboxCounts), { waiting: 2, failed: 0 })
})

eachEngine('a blocked kind waits, says why, and is not tried', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const why = '未发送：没有设置邮件服务器。'
  const { got, handler } = receiver(undefined, why)
  const { schedule, passAndTick, items } = office(database, handler)
  await put(database, 1)
  for (let times = 0; times < 3; times += 1) assert.deepEqual(await passAndTick(day), [])
  const byHand = await schedule.run('outbox', act)
  assert.deepEqual([byHand.done, byHand.failed, byHand.note], [0, 0, why])
  const [item] = await items()
  assert.deepEqual([got.length, item?.state, item?.attempts, item?.error], [0, 'waiting', 0, why])
})

eachEngine('several processes at once deliver every item once', async ({ open }) => {
  const all = await Promise.all([
    open<Tables>(migrations),
    open<Tables>(migrations),
    open<Tables>(migrations),
  ])
  const [first] = all
  assert.ok(first)
  const { got, handler } = receiver(() => new Promise((resolve) => setTimeout(resolve, 2)))
  for (let n = 0; n < 60; n += 1) await put(first, n)
  const { clock } = movingClock()
  const { log } = keptLog()
  const { signal } = new AbortController()
  // Without the schedule's claim, so that the claims of the items alone keep them apart.
  const results = await Promise.all(
    all.map((database) =>
      outboxSweep({ handlers: [handler], sealer: sealing, clock, log }).run({
        database,
        now: clock(),
        signal,
      }),
    ),
  )
  assert.equal(
    results.reduce((sum, { done }) => sum + done, 0),
    60,
  )
  assert.equal(new Set(got.map(({ id }) => id)).size, got.length)
})

eachEngine(
  'what arrived or was given up is forgotten after ninety days, what waits is not',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const { handler } = receiver(({ payload }) => (payload === 'no' ? refused() : undefined))
    const { passAndTick, items } = office(database, handler)
    await put(database, 'yes')
    await put(database, 'no')
    await database.transaction((tx) =>
      enqueue(
        tx,
        act,
        sealing,
        { kind: 'mail', payload: 'later' },
        { notBefore: '2027-01-01T00:00:00.000Z' },
      ),
    )
    await passAndTick(0)
    await passAndTick(89 * day)
    assert.equal((await items()).length, 3)
    await passAndTick(2 * day)
    await put(database, 'yes')
    await passAndTick(10)
    assert.deepEqual((await items()).map(({ state }) => state).sort(), ['done', 'waiting'])
  },
)
