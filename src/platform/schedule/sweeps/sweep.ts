import type { Instant } from '#platform/clock'
import type { Database, ReadOnly } from '#platform/db'

export interface SweepContext<Tables> {
  readonly database: Database<Tables>
  /** When this run began. */
  readonly now: Instant
  /** Aborted when the program stops or another process took the sweep over: end soon, what is left comes next time. */
  readonly signal: AbortSignal
}

export interface SweepResult {
  /** How many things were dealt with, and how many could not be. */
  readonly done: number
  readonly failed: number
  /** A Chinese sentence on what the numbers do not say. No personal data: it is kept and shown. */
  readonly note?: string | undefined
}

/**
 * Work that falls due by itself. It must be idempotent: a run may be broken off at any place and another one begins
 * from the tables as they are.
 */
export interface Sweep<Tables> {
  /** `outbox`, `publish-due`. */
  readonly id: string
  /** What people call it, in Chinese. */
  readonly title: string
  /** When, as a cron pattern in the time of China: `30 3 * * *`; six parts begin with seconds. */
  readonly every: string
  /**
   * Whether there is anything to do. Asked each time before a run, which is then left out and leaves no trace;
   * without it the sweep runs at each of its times. A point read.
   */
  readonly pending?: (query: ReadOnly<Tables>, now: Instant) => Promise<boolean>
  /** Throws what it could not deal with: the run is then a failed one. */
  readonly run: (context: SweepContext<Tables>) => Promise<SweepResult>
}
