import { Client } from 'pg'
import type { Run } from '../engine.ts'
import { clientConfig } from '../postgres/pools.ts'
import { named } from '../postgres/failure.ts'
import { runOn } from '../postgres/run.ts'
import type { Place } from '../settings.ts'
import { runQuery } from '../sqlite/connection.ts'
import { openReader } from '../sqlite/open.ts'

/** Does a read on a connection of its own that refuses to write, with all questions answered from one moment. */
export const fromSnapshot = async <Result>(
  place: Place,
  patience: number,
  read: (run: Run) => Promise<Result>,
): Promise<Result> =>
  place.engine === 'sqlite'
    ? fromFile(place.file, read)
    : fromServer(place.readUrl ?? place.url, patience, read)

const fromFile = async <Result>(file: string, read: (run: Run) => Promise<Result>): Promise<Result> => {
  const connection = openReader(file)
  try {
    connection.run('begin')
    return await read((query) => runQuery(connection, query))
  } finally {
    connection.close()
  }
}

const fromServer = async <Result>(
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
