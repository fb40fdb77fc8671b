import type { AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import type { Database } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { ScheduleTables, Sweep } from '#platform/schedule'
import { createSchedule, scheduleMigrations, sweepRuns } from '#platform/schedule'
import { testTime } from './databases.ts'
import { keptLog, movingClock } from './moving-clock.ts'

export type SweepTables = ScheduleTables & AuditTables

export const sweepMigrations = [...auditMigrations, ...scheduleMigrations]

/** Seconds of a day. */
export const day = 24 * 60 * 60

/** Somebody who starts sweeps by hand. */
export const person = { who: 'p1', at: testTime, from: '10.0.0.8' }

/** Testing begins at nine in the morning in China; this one is next due at ten. */
export const sweepOf = (
  run: Sweep<SweepTables>['run'],
  more: Partial<Sweep<SweepTables>> = {},
): Sweep<SweepTables> => ({ id: 'due', title: '到期的', every: '0 10 * * *', run, ...more })

/** A schedule of one sweep, its log and the clock it goes by. */
export const scheduleOf = (
  database: Database<SweepTables>,
  sweep: Sweep<SweepTables>,
  { clock, pass } = movingClock(),
) => {
  const { log, lines } = keptLog()
  return { schedule: createSchedule({ database, sweeps: [sweep], clock, log }), lines, clock, pass }
}

/** What a sweep does that only remembers when. */
export const counting = () => {
  const times: string[] = []
  const run: Sweep<SweepTables>['run'] = ({ now }) => {
    times.push(now)
    return Promise.resolve({ done: times.length, failed: 0 })
  }
  return { times, run }
}

export const runsIn = async (database: Database<SweepTables>, sweep = 'due') =>
  (await database.read((query) => sweepRuns(query, sweep, { limit: 300 }))).rows

export const isRefusal = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
