import type { Instant } from '#platform/clock'
import type { ScheduleTables } from './tables.ts'

/** One run of a sweep. */
export interface SweepRun {
  readonly id: string
  readonly sweep: string
  /** `schedule`, or the account of the person who started it by hand. */
  readonly who: string
  readonly startedAt: Instant
  /** Null while it goes on, or when its process died and nobody has found out yet. */
  readonly endedAt: Instant | null
  readonly done: number
  readonly failed: number
  readonly note: string | null
  /** Why the run as a whole failed, in Chinese; null when it came to its end. */
  readonly failure: string | null
}

export const runOf = ({ started_at, ended_at, ...row }: ScheduleTables['sweep_run']): SweepRun => ({
  ...row,
  startedAt: started_at,
  endedAt: ended_at,
})

/** The `who` of runs at their time. */
export const byTheSchedule = 'schedule'
