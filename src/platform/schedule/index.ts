/** Sweeps: work that falls due by itself, safe in several processes; docs/adr/0016. */
export type { Sweep, SweepResult } from './sweeps/sweep.ts'
export { createSchedule } from './sweeps/schedule.ts'
export type { Schedule } from './sweeps/schedule.ts'
export type { ScheduleLog } from './sweeps/perform.ts'
/** What people see of them. */
export { sweepRuns } from './sweeps/states.ts'
export type { SweepState } from './sweeps/states.ts'
export type { SweepRun } from './sweeps/run.ts'
export { scheduleMigrations } from './sweeps/tables.ts'
export type { ScheduleTables } from './sweeps/tables.ts'
/** A sentence on a failure that may be kept and shown; the rest goes to the log. */
export { failureSentence } from './sweeps/failure.ts'
/** Rows of any table that are work: claimed, settled, tried again, given up, put back. */
export { newWork, workColumns } from './work/work.ts'
export type { WorkRow } from './work/work.ts'
export { claimDue } from './work/claim-due.ts'
export type { Claimed } from './work/claim-due.ts'
export { putBackWork, settleDone, settleFailed } from './work/settle.ts'
