import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { EngineName, Run } from '../engine.ts'

/** Transactions are ours (see engine.ts); Kysely only runs statements. */
const notOurs = (): Promise<never> =>
  Promise.reject(new Error('transactions are begun by Database.transaction'))

const connectionOver = (run: Run): DatabaseConnection => ({
  // Kysely names the rows by the query's type; what the engine gives can't be checked against it.
  executeQuery: async <Row>(query: Parameters<Run>[0]) => (await run(query)) as QueryResult<Row>,
  streamQuery: () => {
    throw new Error('lists are read page by page, see pageByKey')
  },
})

const driverOver = (run: Run): Driver => {
  const connection = connectionOver(run)
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: notOurs,
    commitTransaction: notOurs,
    rollbackTransaction: notOurs,
    destroy: () => Promise.resolve(),
  }
}

/** Kysely's grammar of the engine over our connections. */
export const dialectOf = (engine: EngineName, run: Run): Dialect =>
  engine === 'sqlite'
    ? {
        createDriver: () => driverOver(run),
        createAdapter: () => new SqliteAdapter(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      }
    : {
        createDriver: () => driverOver(run),
        createAdapter: () => new PostgresAdapter(),
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      }
