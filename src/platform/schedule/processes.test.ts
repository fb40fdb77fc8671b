import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { later } from '#platform/clock'
import type { Sweep, SweepResult } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import { eachEngine } from '../../../test/support/databases.ts'
import { keptLog, movingClock } from '../../../test/support/moving-clock.ts'
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
