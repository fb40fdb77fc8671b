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
  /** What its columns are called; none where it gives no rows. */
  readonly names: readonly string[]
}

const namesOf = (statement: StatementSync): readonly string[] => statement.columns().map(({ name }) => name)

const preparedOf = (db: DatabaseSync, sql: string): Prepared => {
  const statement = db.prepare(sql)
  statement.setReturnArrays(true)
  return { statement, names: namesOf(statement) }
}

const changesTables = /^\s*(?:create|alter|drop)\b/iu

const keeper = (db: DatabaseSync) => {
  const kept = new Map<string, Prepared>()
  return (sql: string): Prepared => {
    // Behind it a `select *` may have other columns.
    if (changesTables.test(sql)) kept.clear()
    const prepared = kept.get(sql) ?? preparedOf(db, sql)
    kept.delete(sql)
    kept.set(sql, prepared)
    const [oldest] = kept.keys()
    if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest)
    return prepared
  }
}

const isList = (row: unknown): row is readonly unknown[] => Array.isArray(row)

/** A plain object, as pg gives them. node:sqlite's own have no prototype, and take as long again to make as the query. */
const rowOf = (names: readonly string[], values: readonly unknown[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < names.length; index += 1) row[names[index] ?? ''] = values[index]
  return row
}

const rowsOf = ({ statement, names }: Prepared, lists: readonly unknown[]): Record<string, unknown>[] => {
  const rows = lists.filter((list) => isList(list))
  // Another process added a column behind a `select *`.
  const fitting = (rows[0]?.length ?? names.length) === names.length ? names : namesOf(statement)
  return rows.map((values) => rowOf(fitting, values))
}

const resultOf = (prepared: Prepared, parameters: readonly unknown[]): QueryResult<unknown> => {
  const { statement, names } = prepared
  const values = parameters.map((value) => bindable(value))
  if (names.length > 0) {
    const rows = rowsOf(prepared, statement.all(...values))
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
