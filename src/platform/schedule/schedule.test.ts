import assert from 'node:assert/strict'
import { auditPage } from '#platform/audit'
import type { Sweep, SweepResult } from '#platform/schedule'
import { eachEngine } from '../../../test/support/databases.ts'
import { movingClock } from '../../../test/support/moving-clock.ts'
import type { SweepTables as Tables } from '../../../test/support/sweeps.ts'
import {
  counting,
  day,
  isRefusal,
  person,
  runsIn,
  scheduleOf,
  sweepMigrations as migrations,
  sweepOf,
} from '../../../test/support/sweeps.ts'

eachEngine(
  'a sweep runs at its time by the clocks of China, once, and again the next day',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const { times, run } = counting()
    const { schedule, pass } = scheduleOf(database, sweepOf(run))
    for (const seconds of [0, 3599, 1, 0, 60, day - 61, 1]) {
      pass(seconds)
      await schedule.tick()
    }
    assert.deepEqual(times, ['2026-01-05T02:00:00.000Z', '2026-01-06T02:00:00.000Z'])
    const [state] = await database.read(schedule.states)
    assert.equal(state?.next, '2026-01-07T02:00:00.000Z')
    assert.equal(state.last?.startedAt, '2026-01-06T02:00:00.000Z')
    assert.deepEqual(
      [state.last.done, state.last.who, state.running, state.lastFailure],
      [2, 'schedule', undefined, undefined],
    )
  },
)

eachEngine('a time at which no process ran is made up for, once', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { times, run } = counting()
  const clock = movingClock()
  await scheduleOf(database, sweepOf(run), clock).schedule.tick()
  clock.pass(3 * day)
  const { schedule } = scheduleOf(database, sweepOf(run), clock)
  await schedule.tick()
  await schedule.tick()
  assert.equal(times.length, 1)
})

eachEngine('another pattern in a new version sets the next time anew', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { times, run } = counting()
  const clock = movingClock()
  await scheduleOf(database, sweepOf(run), clock).schedule.tick()
  const { schedule } = scheduleOf(database, sweepOf(run, { every: '30 9 * * *' }), clock)
  await schedule.tick()
  clock.pass(1800)
  await schedule.tick()
  assert.deepEqual(times, ['2026-01-05T01:30:00.000Z'])
})

eachEngine('what has nothing to do leaves no trace, and is asked at its times only', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { times, run } = counting()
  let asked = 0
  let work = false
  const pending = () => {
    asked += 1
    return Promise.resolve(work)
  }
  const { schedule, pass } = scheduleOf(database, sweepOf(run, { pending, every: '* * * * *' }))
  for (const seconds of [0, 60, 1, 59]) {
    pass(seconds)
    await schedule.tick()
  }
  assert.deepEqual([asked, times.length], [2, 0])
  assert.deepEqual(await runsIn(database), [])
  work = true
  pass(60)
  await schedule.tick()
  assert.equal(times.length, 1)
})

eachEngine(
  'a sweep that throws is a failed run: told in a sentence, its stack in the log',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const fail = () => Promise.reject(new Error('张三 110101199003078888'))
    const { schedule, pass, lines } = scheduleOf(database, sweepOf(fail))
    await schedule.tick()
    pass(day)
    await schedule.tick()
    const [state] = await database.read(schedule.states)
    assert.equal(state?.lastFailure?.failure, '程序出错，原因见日志。')
    assert.equal(state.next > state.lastFailure.startedAt, true)
    const [line] = lines
    assert.match(String(Object.entries(line?.details ?? {}).find(([key]) => key === 'err')?.[1]), /张三/u)
    const kept = await database.read((query) => query.selectFrom('sweep_run').selectAll().execute())
    assert.doesNotMatch(JSON.stringify(kept), /张三|1101/u)
  },
)

eachEngine('a person runs it by hand at any time: one audit row, not twice at once', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { promise, resolve } = Promise.withResolvers<SweepResult>()
  const { schedule } = scheduleOf(
    database,
    sweepOf(() => promise),
  )
  const run = await schedule.begin('due', person)
  await assert.rejects(schedule.run('due', person), isRefusal('sweep.running'))
  await assert.rejects(schedule.run('other', person), isRefusal('sweep.unknown'))
  const [state] = await database.read(schedule.states)
  assert.equal(state?.running?.id, run)
  resolve({ done: 3, failed: 1, note: '一件没有办成' })
  await schedule.stop()
  const [ended] = await runsIn(database)
  assert.deepEqual(
    { done: ended?.done, failed: ended?.failed, note: ended?.note, who: ended?.who },
    { done: 3, failed: 1, note: '一件没有办成', who: 'p1' },
  )
  const { rows } = await database.read((query) => auditPage(query, { limit: 10 }))
  assert.deepEqual(
    rows.map(({ what, subject, who, after }) => ({ what, subject, who, after })),
    [{ what: 'sweep.run', subject: 'sweep:due', who: 'p1', after: { run } }],
  )
  await assert.rejects(schedule.run('due', person), isRefusal('sweep.stopping'))
})

eachEngine('the last two hundred runs are kept, and the last failed one', async ({ open }) => {
  const database = await open<Tables>(migrations)
  let count = 0
  const failing: Sweep<Tables>['run'] = () => {
    count += 1
    return count <= 2 ? Promise.reject(new Error('no')) : Promise.resolve({ done: count, failed: 0 })
  }
  const { schedule, pass } = scheduleOf(database, sweepOf(failing, { every: '* * * * *' }))
  for (let minute = 0; minute < 206; minute += 1) {
    await schedule.tick()
    pass(60)
  }
  const runs = await runsIn(database)
  assert.deepEqual(
    runs.map(({ done }) => done),
    [...Array.from({ length: 200 }, (_, n) => 205 - n), 0],
  )
  assert.equal(runs.at(-1)?.startedAt, '2026-01-05T01:02:00.000Z')
})
