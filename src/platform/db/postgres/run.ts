import type { CompiledQuery, QueryResult } from 'kysely'
import type { Client, Pool, PoolClient } from 'pg'
import { bindable } from '../handle/bindable.ts'
import { named } from './failure.ts'

/** Runs one statement. Throws DatabaseError. */
export const runOn = async (
  connection: Client | Pool | PoolClient,
  { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>,
): Promise<QueryResult<unknown>> => {
  const values = parameters.map((value) => bindable(value))
  const { rows, rowCount } = await named(connection.query<Record<string, unknown>>(sql, values))
  return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
}
