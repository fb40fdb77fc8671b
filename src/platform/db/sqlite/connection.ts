import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { CompiledQuery, QueryResult } from 'kysely'
import { bindable } from '../handle/bindable.ts'
import { failureOf } from './failure.ts'

/** Prepared statements one connection keeps; the one unused for longest goes first. */
const mostStatements = 500

export interface Connection {
  /** Runs one statement, prepared once and reused. Throws DatabaseError. */
  readonly run: (sql: string, parameters?: readonly unknown[]) => QueryResult<unknown>
  /** False after a failure so bad that SQLite rolled the transaction back itself. */
  readonly isInTransaction: () => boolean
  readonly close: () => void
}

interface Prepared {
  readonly statement: StatementSync
  readonly givesRows: boolean
}

const preparedOf = (db: DatabaseSync, sql: string): Prepared => {
  const statement = db.prepare(sql)
  return { statement, givesRows: statement.columns().length > 0 }
}

const keeper = (db: DatabaseSync) => {
  const kept = new Map<string, Prepared>()
  return (sql: string): Prepared => {
    const prepared = kept.get(sql) ?? preparedOf(db, sql)
    kept.delete(sql)
    kept.set(sql, prepared)
    const [oldest] = kept.keys()
    if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest)
    return prepared
  }
}

/** Rows as plain objects, as pg gives them; node:sqlite's have no prototype. */
const resultOf = (
  { statement, givesRows }: Prepared,
  parameters: readonly unknown[],
): QueryResult<unknown> => {
  const values = parameters.map((value) => bindable(value))
  if (givesRows) {
    const rows = statement.all(...values).map((row) => ({ ...row }))
    return { rows, numAffectedRows: BigInt(rows.length) }
  }
  return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) }
}

/** A connection of node:sqlite with its statements. It owns the database it is given. */
export const connectionOf = (db: DatabaseSync): Connection => {
  const prepared = keeper(db)
  return {
    run: (sql, parameters = []) => {
      try {
        return resultOf(prepared(sql), parameters)
      } catch (error) {
        throw failureOf(error)
      }
    },
    isInTransaction: () => db.isTransaction,
    close: () => {
      db.close()
    },
  }
}

/** The same for a statement as Kysely compiles it. */
export const runQuery = async (
  connection: Connection,
  { sql, parameters }: CompiledQuery,
): Promise<QueryResult<unknown>> => Promise.resolve(connection.run(sql, parameters))
