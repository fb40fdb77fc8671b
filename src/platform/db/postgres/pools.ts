import type { ClientConfig } from 'pg'
import { Pool } from 'pg'
import { valuesAsSqlite } from './values.ts'

/** Milliseconds a read may take on the pools of the main thread; what needs longer is heavy. */
const longestRead = 30_000

/** Writers take turns (see transaction.ts), so that two are enough: one works, one is ready. */
export const writersAtOnce = 2

/** How every connection of ours is made. `session` are settings of PostgreSQL for as long as it lives. */
export const clientConfig = (
  url: string,
  session: Readonly<Record<string, string | number>>,
): ClientConfig => ({
  connectionString: url,
  application_name: 'gongkai',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  types: valuesAsSqlite,
  options: Object.entries({ client_encoding: 'UTF8', timezone: 'UTC', ...session })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' '),
})

/** A connection that breaks is replaced when the next one is asked for; without a listener it ends the process. */
const poolOf = (config: ClientConfig, max: number): Pool => {
  const ignore = () => undefined
  return new Pool({ ...config, max })
    .on('error', ignore)
    .on('connect', (client) => client.on('error', ignore))
}

export const writerPool = (url: string): Pool =>
  poolOf(clientConfig(url, { idle_in_transaction_session_timeout: 120_000 }), writersAtOnce)

/**
 * Sessions that refuse to write. A page out of order costs about what one in order does, as on every disk without arms:
 * by the preset of four, PostgreSQL reads whole tables where an index finds a tenth of them.
 */
export const readerPool = (url: string): Pool =>
  poolOf(
    clientConfig(url, {
      default_transaction_read_only: 'on',
      statement_timeout: longestRead,
      random_page_cost: 1.1,
    }),
    10,
  )
