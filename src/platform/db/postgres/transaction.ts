import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient } from 'pg'
import { DatabaseError } from '../error.ts'
import type { WriteLimits, Work } from '../engine.ts'
import { transact } from '../handle/transact.ts'
import { mayBeRepeated, named } from './failure.ts'
import { runOn } from './run.ts'

/** How often a transaction is done at most, when the engine ends it for another's sake. */
const mostAttempts = 5

/** The turn of a writer, among all processes on this database. Any number would do: 公. */
const turn = 0x516c

const milliseconds = (limit: number): number => (Number.isFinite(limit) ? Math.ceil(limit) : 0)

/**
 * Writers take turns, as they do on SQLite: the lock is held to the end of the transaction, so that what a
 * transaction has read is still true when it commits. One round trip.
 */
const begin = async (client: PoolClient, { patience, longest }: WriteLimits): Promise<void> => {
  await client.query(
    `begin; set local lock_timeout = ${milliseconds(patience)}; select pg_advisory_xact_lock(${turn}); ` +
      `set local statement_timeout = ${milliseconds(longest)}`,
  )
}

const commit = async (client: PoolClient): Promise<void> => {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new DatabaseError('other')
}

const attempt = async <Result>(pool: Pool, work: Work<Result>, limits: WriteLimits): Promise<Result> => {
  const client = await named(pool.connect())
  let broken = false
  try {
    await named(begin(client, limits))
    const result = await transact((query) => runOn(client, query), work, limits.longest)
    await named(commit(client))
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Does the work alone among all writers and commits it. The work may be done more than once. */
export const writeOn = async <Result>(
  pool: Pool,
  work: Work<Result>,
  limits: WriteLimits,
): Promise<Result> => {
  for (let done = 1; ; done += 1) {
    try {
      return await attempt(pool, work, limits)
    } catch (error) {
      if (done === mostAttempts || !mayBeRepeated(error)) throw error
      await pause(10 * 2 ** done * Math.random())
    }
  }
}
