import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { AuditTables } from '#platform/audit'
import { auditMigrations, auditPage } from '#platform/audit'
import { later } from '#platform/clock'
import type { Database } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { ScheduleTables, Sweep, SweepResult } from '#platform/schedule'
import { createSchedule, scheduleMigrations, sweepRuns } from '#platform/schedule'
import { eachEngine, testTime } from '../../../test/support/databases.ts'
import { keptLog, movingClock } from '../../../test/support/moving-clock.ts'

type Tables = ScheduleTables & AuditTables

const migrations = [...auditMigrations, ...scheduleMigrations]
const day = 24 * 60 * 60
const person = { who: 'p1', at: testTime, from: '10.0.0.8' }

/** Testing begins at nine in the morning in China; this one is next due at ten. */
const sweepOf = (run: Sweep<Tables>['run'], more: Partial<Sweep<Tables>> = {}): Sweep<Tables> => ({
  id: 'due',
  title: '到期的',
  every: '0 10 * * *',
  run,
  ...more,
})

const scheduleOf = (database: Database<Tables>, sweep: Sweep<Tables>, { clock, pass } = movingClock()) => {
  const { log, lines } = keptLog()
  return { schedule: createSchedule({ database, sweeps: [sweep], clock, log }), lines, clock, pass }
}

const counting = () => {
  const times: string[] = []
  const run: Sweep<Tables>['run'] = ({ now }) => {
    times.push(now)
    return Promise.resolve({ done: times.length, failed: 0 })
  }
  return { times, run }
}

const runsIn = async (database: Database<Tables>, sweep = 'due', limit = 300) =>
  (await database.read((query) => sweepRuns(query, sweep, { limit }))).rows

const isRefusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

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

eachEngine('of several processes one runs it', async ({ open }) => {
  const all = await Promise.all(Array.from({ length: 4 }, () => open<Tables>(migrations)))
  const clock = movingClock()
  const { times, run } = counting()
  const schedules = all.map((database) => scheduleOf(database, sweepOf(run), clock).schedule)
  await Promise.all(schedules.map(({ tick }) => tick()))
  for (let days = 0; days < 5; days += 1) {
    clock.pass(day)
    const runs = await Promise.all(schedules.map(({ tick }) => tick()))
    assert.equal(runs.flat().length, 1)
  }
  assert.equal(times.length, 5)
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

eachEngine(
  'stopping tells running sweeps, waits for them, and what is left comes next time',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const clock = movingClock()
    const begun = Promise.withResolvers<undefined>()
    const waiting: Sweep<Tables>['run'] = async ({ signal }) => {
      begun.resolve(undefined)
      await once(signal, 'abort')
      signal.throwIfAborted()
      return { done: 0, failed: 0 }
    }
    const { schedule, lines } = scheduleOf(database, sweepOf(waiting), clock)
    await schedule.tick()
    clock.pass(3600)
    schedule.start()
    await begun.promise
    await schedule.stop()
    assert.match((await runsIn(database))[0]?.failure ?? '', /程序停止/u)
    assert.deepEqual(lines, [])
    const { times, run } = counting()
    await scheduleOf(database, sweepOf(run), clock).schedule.tick()
    assert.equal(times.length, 1)
  },
)

eachEngine(
  'the claim of a killed process expires, its run is told as broken off',
  async ({ settings, open }) => {
    const database = await open<Tables>(migrations)
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, '../../../test/support/sweeper.ts'), settings.url],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const { times, run } = counting()
    const { schedule, pass } = scheduleOf(database, sweepOf(run, { id: 'slow', every: '0 9 * * *' }))
    await assert.rejects(schedule.run('slow', person), isRefusal('sweep.running'))
    pass(121)
    await schedule.run('slow', person)
    assert.equal(times.length, 1)
    const [second, first] = await runsIn(database, 'slow')
    assert.match(first?.failure ?? '', /运行中断/u)
    assert.deepEqual([second?.failure, second?.done], [null, 1])
  },
)

eachEngine('a run that lives longer than its lease keeps its claim', async ({ open }) => {
  const [first, second] = [await open<Tables>(migrations), await open<Tables>(migrations)]
  const { clock, pass } = movingClock()
  const { promise, resolve } = Promise.withResolvers<SweepResult>()
  const lease = 90
  const options = { sweeps: [sweepOf(() => promise)], clock, log: keptLog().log, lease }
  const schedule = createSchedule({ database: first, ...options })
  const other = createSchedule({ database: second, ...options })
  await schedule.begin('due', person)
  const renewed = async () => {
    const row = await second.read((query) => query.selectFrom('sweep').selectAll().executeTakeFirst())
    return row?.claimed_until === later(clock(), lease)
  }
  for (let lives = 0; lives < 4; lives += 1) {
    pass(0.08)
    while (!(await renewed())) await pause(5)
    await assert.rejects(other.run('due', person), isRefusal('sweep.running'))
  }
  resolve({ done: 1, failed: 0 })
  await schedule.stop()
  assert.deepEqual(
    (await runsIn(first)).map(({ done, failure }) => ({ done, failure })),
    [{ done: 1, failure: null }],
  )
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
