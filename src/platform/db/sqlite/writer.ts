import { setImmediate as otherPeoplesTurn } from 'node:timers/promises'
import { DatabaseError } from '../error.ts'
import type { WriteLimits, Work } from '../engine.ts'
import { begin } from './begin.ts'
import type { Connection } from './connection.ts'
import type { Job } from './job.ts'
import { jobOf } from './job.ts'

/** A batch takes no further transaction after so many milliseconds: the first one waits for the common commit. */
const batchTime = 5

/** Milliseconds to wait at most for others that keep arriving. */
const gatherTime = 5

export interface Writer {
  readonly write: <Result>(work: Work<Result>, limits: WriteLimits) => Promise<Result>
  /** Refuses what comes from now on; resolves when all that was asked for before is done. */
  readonly close: () => Promise<void>
}

interface Done {
  readonly acknowledge: () => void
  readonly refuse: (error: unknown) => void
}

/** Puts on the disk what was done together and answers everybody; or takes it back and says so. */
const commit = (connection: Connection, done: readonly Done[], lost: unknown): void => {
  try {
    if (!connection.isInTransaction()) throw lost
    connection.run('commit')
  } catch (error) {
    if (connection.isInTransaction()) connection.run('rollback')
    for (const each of done) each.refuse(error)
    return
  }
  for (const each of done) each.acknowledge()
}

/**
 * One transaction after another, in the order they were asked for. Those that wait together are committed
 * together — each in its own savepoint, each acknowledged only after the commit is on the disk.
 */
export const createWriter = (connection: Connection): Writer => {
  const waiting: Job[] = []
  let working: Promise<void> | undefined
  let closed = false

  const doBatch = async (first: Job): Promise<void> => {
    const done: Done[] = []
    let lost: unknown = new DatabaseError('other')
    const until = performance.now() + batchTime
    for (let job: Job | undefined = first; job;) {
      const attempt = await job.attempt()
      if (attempt.ok) done.push({ acknowledge: attempt.acknowledge, refuse: job.refuse })
      else {
        lost = attempt.error
        job.refuse(attempt.error)
      }
      const more = performance.now() < until && connection.isInTransaction()
      job = more ? waiting.shift() : undefined
    }
    commit(connection, done, lost)
  }

  /** What arrives together is committed together: as long as each turn of the event loop brings more, they are awaited. */
  const gather = async (): Promise<void> => {
    const until = performance.now() + gatherTime
    for (let there = 0; there < waiting.length && performance.now() < until;) {
      there = waiting.length
      await otherPeoplesTurn()
    }
  }

  const workOff = async (): Promise<void> => {
    await gather()
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      try {
        await begin(connection, performance.now() + job.patience)
        await doBatch(job)
      } catch (error) {
        job.refuse(error)
      }
      await otherPeoplesTurn()
      await gather()
    }
    working = undefined
  }

  return {
    write: async (work, limits) => {
      if (closed) throw new Error('the database is closed')
      const { job, result } = jobOf(connection, work, limits)
      waiting.push(job)
      working ??= workOff()
      return result
    },
    close: async () => {
      closed = true
      await working
    },
  }
}
