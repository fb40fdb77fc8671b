import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
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
  /** What its columns are called; nothing where a change of tables may give it others. */
  readonly names: readonly string[] | undefined
}

const preparedOf = (db: DatabaseSync, sql: string): Prepared => {
  const statement = db.prepare(sql)
  const names = statement.columns().map(({ name }) => name)
  const named = !sql.includes('*')
  if (named) statement.setReturnArrays(true)
  return { statement, givesRows: names.length > 0, names: named ? names : undefined }
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

const isList = (row: unknown): row is readonly unknown[] => Array.isArray(row)

const rowOf = (names: readonly string[], values: readonly unknown[]): Record<string, unknown> => {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < names.length; index += 1) row[names[index] ?? ''] = values[index]
  return row
}

/**
 * Plain objects, as pg gives them. node:sqlite's own have no prototype, and to copy one takes as long as a short query:
 * where the names are known, objects are made of the values.
 */
const rowsOf = (
  { statement, names }: Prepared,
  values: readonly SQLInputValue[],
): Record<string, unknown>[] => {
  const found: readonly unknown[] = statement.all(...values)
  if (names) return found.filter((row) => isList(row)).map((row) => rowOf(names, row))
  return found.map((row) => ({ ...(typeof row === 'object' ? row : null) }))
}

const resultOf = (prepared: Prepared, parameters: readonly unknown[]): QueryResult<unknown> => {
  const { statement, givesRows } = prepared
  const values = parameters.map((value) => bindable(value))
  if (givesRows) {
    const rows = rowsOf(prepared, values)
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
