import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import {
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { EngineName, Run } from '../engine.ts'

/** Transactions are ours (see engine.ts), and so are connections; Kysely only runs statements. */
const notOurs = (): Promise<never> =>
  Promise.reject(new Error('transactions are begun by Database.transaction'))

const driver: Driver = {
  init: () => Promise.resolve(),
  acquireConnection: notOurs,
  releaseConnection: () => Promise.resolve(),
  beginTransaction: notOurs,
  commitTransaction: notOurs,
  rollbackTransaction: notOurs,
  destroy: () => Promise.resolve(),
}

/** The grammar of an engine, made once: a compiler holds a hundred functions bound to it. */
const grammarOf = (dialect: Dialect) => ({
  dialect,
  driver,
  config: { dialect },
  // Compiles a query from beginning to end without giving way, so that two never meet in it.
  compiler: dialect.createQueryCompiler(),
  adapter: dialect.createAdapter(),
})

const grammars = {
  sqlite: grammarOf({
    createDriver: () => driver,
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }),
  postgres: grammarOf({
    createDriver: () => driver,
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }),
}

const connectionOver = (run: Run): DatabaseConnection => ({
  // Kysely names the rows by the query's type; what the engine gives can't be checked against it.
  executeQuery: async <Row>(query: CompiledQuery) => (await run(query)) as QueryResult<Row>,
  streamQuery: () => {
    throw new Error('lists are read page by page, see pageByKey')
  },
})

/** Kysely's executor, but for the way of a statement: it goes straight to the connection there is. */
class Executor extends DefaultQueryExecutor {
  readonly #connection: DatabaseConnection

  constructor(engine: EngineName, connection: DatabaseConnection) {
    const { compiler, adapter } = grammars[engine]
    super(compiler, adapter, { provideConnection: (consumer) => consumer(connection) })
    this.#connection = connection
  }

  override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#connection.executeQuery<Row>(query)
  }
}

/** Kysely in the grammar of an engine over one connection of ours. That the tables are as typed is what migrations are for. */
export const kyselyOver = <Tables>(engine: EngineName, run: Run): Kysely<Tables> =>
  new Kysely<Tables>({ ...grammars[engine], executor: new Executor(engine, connectionOver(run)) })
