import { AsyncLocalStorage } from 'node:async_hooks'
import type { WriteLimits, Work } from '../engine.ts'
import { transact } from '../handle/transact.ts'
import type { Connection } from './connection.ts'
import { runQuery } from './connection.ts'

/** How an attempt ended: with what to answer once it is committed, or undone, with what was thrown. */
type Attempt =
  { readonly ok: true; readonly acknowledge: () => void } | { readonly ok: false; readonly error: unknown }

/** One transaction that waits for its turn. */
export interface Job {
  /** Does the work in a savepoint. Never rejects. */
  readonly attempt: () => Promise<Attempt>
  readonly refuse: (error: unknown) => void
  /** Milliseconds to wait for other processes. */
  readonly patience: number
}

/** Takes back what the job wrote. After the worst failures SQLite has taken back everything itself. */
const undo = (connection: Connection): void => {
  if (!connection.isInTransaction()) return
  try {
    connection.run('rollback to job')
    connection.run('release job')
  } catch {
    if (connection.isInTransaction()) connection.run('rollback')
  }
}

/** A job for the work, and the promise its caller holds: settled only by `acknowledge` or `refuse`. */
export const jobOf = <Result>(
  connection: Connection,
  work: Work<Result>,
  { patience, longest }: WriteLimits,
): { readonly job: Job; readonly result: Promise<Result> } => {
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  // Whoever starts the batch, the work sees the context (request, log) of who asked for it.
  const asCaller = AsyncLocalStorage.snapshot()

  const attempt = async (): Promise<Attempt> => {
    try {
      connection.run('savepoint job')
      const result = await asCaller(() => transact((query) => runQuery(connection, query), work, longest))
      connection.run('release job')
      return {
        ok: true,
        acknowledge: () => {
          resolve(result)
        },
      }
    } catch (error) {
      undo(connection)
      return { ok: false, error }
    }
  }
  return { job: { attempt, refuse: reject, patience }, result: promise }
}
