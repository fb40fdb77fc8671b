import { Client } from 'pg'
import type { Run } from '../engine.ts'
import { named } from './failure.ts'
import { clientConfig } from './pools.ts'
import { runOn } from './run.ts'

/** Does a read on a connection of its own, in one transaction that sees one moment and can't write. */
export const fromServer = async <Result>(
  url: string,
  patience: number,
  read: (run: Run) => Promise<Result>,
): Promise<Result> => {
  const client = new Client(
    // The server looks whether the process still lives, and stops by itself.
    clientConfig(url, { statement_timeout: Math.ceil(patience), client_connection_check_interval: 1000 }),
  )
  client.on('error', () => undefined)
  try {
    await named(client.connect())
    await named(client.query('begin isolation level repeatable read read only'))
    return await read((query) => runOn(client, query))
  } finally {
    await client.end()
  }
}
