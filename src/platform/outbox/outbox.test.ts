import assert from 'node:assert/strict'
import type { AuditTables } from '#platform/audit'
import { auditMigrations, auditPage } from '#platform/audit'
import { keysFrom, sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { OutboxHandler, OutboxTables } from '#platform/outbox'
import {
  DeliveryError,
  enqueue,
  outboxCounts,
  outboxMigrations,
  outboxPage,
  outboxSweep,
  putBack,
} from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import type { ScheduleTables } from '#platform/schedule'
import { createSchedule, scheduleMigrations } from '#platform/schedule'
import { eachEngine, testTime } from '../../../test/support/databases.ts'
import { keptLog, movingClock } from '../../../test/support/moving-clock.ts'

type Tables = ScheduleTables & AuditTables & OutboxTables

const migrations = [...auditMigrations, ...scheduleMigrations, ...outboxMigrations]
const sealing = sealer(keysFrom([Buffer.alloc(32, 7)]))
const act = { who: 'p1', at: testTime, from: '10.0.0.8' }
const day = 24 * 60 * 60

interface Got {
  readonly id: string
  readonly payload: unknown
}

/** A receiver that answers as it is told to. */
const receiver = (reply: (got: Got) => Promise<void> | void = () => undefined, blocked?: string) => {
  const got: Got[] = []
  const handler: OutboxHandler = {
    kind: 'mail',
    blocked,
    deliver: async (payload, { id }) => {
      got.push({ id, payload })
      await reply({ id, payload })
    },
  }
  return { got, handler }
}

const office = (database: Database<Tables>, handler: OutboxHandler, time = movingClock()) => {
  const { log, lines } = keptLog()
  const { clock, pass } = time
  const sweeps = [outboxSweep({ handlers: [handler], sealer: sealing, clock, log })]
  const schedule = createSchedule({ database, sweeps, clock, log })
  const passAndTick = async (seconds: number) => {
    pass(seconds)
    return schedule.tick()
  }
  const items = async () =>
    (await database.read((query) => outboxPage(query, [handler], { limit: 100 }))).rows
  return { schedule, passAndTick, items, lines }
}

const put = (database: Database<Tables>, payload: unknown, dedupe?: string) =>
  database.transaction((tx) =>
    enqueue(tx, act, sealing, { kind: 'mail', payload }, dedupe === undefined ? {} : { dedupe }),
  )

const refused = () => Promise.reject(new DeliveryError('refused', '收不到。'))
const later = () => Promise.reject(new DeliveryError('later', '以后再说。'))

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

eachEngine(
  'what fails for now is tried again, ever later, and given up after four days',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const { got, handler } = receiver(later)
    const time = movingClock()
    const { passAndTick, items } = office(database, handler, time)
    await passAndTick(0)
    await put(database, 1)
    await passAndTick(10)
    const waits: number[] = []
    for (let next = (await items())[0]?.nextAt; next; next = (await items())[0]?.nextAt) {
      const wait = (Date.parse(next) - Date.parse(time.clock())) / 1000
      await passAndTick(wait - 10)
      assert.equal(got.length, waits.length + 1)
      await passAndTick(10)
      waits.push(wait / 60)
    }
    assert.deepEqual(waits, [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440])
    const [item] = await items()
    assert.deepEqual(
      [item?.state, item?.attempts, item?.error, item?.nextAt],
      ['failed', 14, '以后再说。', null],
    )
    await passAndTick(day)
    assert.equal(got.length, 14)
  },
)

eachEngine('what is refused is given up at once; a person has it tried again, audited', async ({ open }) => {
  const database = await open<Tables>(migrations)
  let reply: () => Promise<void> = refused
  const { got, handler } = receiver(() => reply())
  const { passAndTick, items } = office(database, handler)
  const id = (await put(database, 1)) ?? ''
  await passAndTick(0)
  await passAndTick(10)
  assert.deepEqual((await items())[0]?.error, '收不到。')
  assert.deepEqual(await database.read(outboxCounts), { waiting: 0, failed: 1 })
  reply = () => Promise.resolve()
  await database.transaction((tx) => putBack(tx, act, id))
  await passAndTick(10)
  assert.deepEqual([got.length, (await items())[0]?.state], [2, 'done'])
  const { rows } = await database.read((query) => auditPage(query, { limit: 9 }))
  assert.deepEqual(
    rows.map(({ what, subject }) => [what, subject]),
    [['outbox.put-back', `outbox:${id}`]],
  )
  for (const [other, code] of [
    [id, 'outbox.not-failed'],
    ['x', 'outbox.unknown'],
  ] as const)
    await assert.rejects(
      database.transaction((tx) => putBack(tx, act, other)),
      (error) => error instanceof Refusal && error.code === code,
    )
})

eachEngine('where nobody answers the rest is not tried in that run', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { got, handler } = receiver(() => Promise.reject(new DeliveryError('unreachable', '连不上。')))
  const { passAndTick } = office(database, handler)
  for (let n = 0; n < 20; n += 1) await put(database, n)
  await passAndTick(0)
  const [run] = await passAndTick(10)
  assert.deepEqual([got.length, run?.failed], [5, 5])
})

eachEngine(
  'a defect of a handler is no reason to lose the item, and is told without its words',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const { handler } = receiver(() => Promise.reject(new Error('wang@example.cn')))
    const { passAndTick, items, lines } = office(database, handler)
    await put(database, 1)
    await passAndTick(0)
    await passAndTick(10)
    const [item] = await items()
    assert.deepEqual([item?.state, item?.error], ['waiting', '程序出错，原因见日志。'])
    assert.equal(lines.length, 1)
  },
)

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
  'an item whose process died is delivered when its claim is over, or in the end given up',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const time = movingClock()
    const { got, handler } = receiver()
    const { passAndTick, items } = office(database, handler, time)
    await passAndTick(0)
    await put(database, 1)
    // As a process leaves it that dies in the middle of its second attempt.
    const dies = (attempts: number) =>
      database.transaction((tx) =>
        tx
          .updateTable('outbox')
          .set({ claimed_by: 'dead', claimed_until: '2026-01-05T01:10:00.000Z', attempts })
          .execute(),
      )
    await dies(2)
    await passAndTick(300)
    assert.equal(got.length, 0)
    await passAndTick(300)
    assert.deepEqual([got.length, (await items())[0]?.attempts], [1, 3])
    await put(database, 2)
    await dies(14)
    await passAndTick(10)
    const [second] = (await items()).filter(({ state }) => state === 'failed')
    assert.match(second?.error ?? '', /中途停止/u)
    assert.equal(got.length, 1)
  },
)

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
