import assert from 'node:assert/strict'
import { eachEngine } from '../../../test/support/databases.ts'
import { movingClock } from '../../../test/support/moving-clock.ts'
import type { OfficeTables as Tables } from '../../../test/support/office.ts'
import { act, office, officeMigrations as migrations, put, receiver } from '../../../test/support/office.ts'
import { auditPage } from '#platform/audit'
import { DeliveryError, outboxCounts, putBack } from '#platform/outbox'
import { Refusal } from '#platform/refusal'

const day = 24 * 60 * 60
const refused = () => Promise.reject(new DeliveryError('refused', '收不到。'))
const later = () => Promise.reject(new DeliveryError('later', '以后再说。'))

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
