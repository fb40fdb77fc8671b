import type { Transaction } from 'kysely'
import { SqliteAdapter } from 'kysely'
import type { EngineName } from '../engine.ts'
import type { Tx } from '../handle/types.ts'

/** Tables as a migration meets them: any name, any column. */
export type AnyTables = Record<string, Record<string, unknown>>

/** The handle of a migration: a transaction that may also change tables. */
export type MigrationTx = Tx<AnyTables> & Pick<Transaction<AnyTables>, 'schema'>

/** One step of the schema, forwards only. Once released it is never changed. */
export interface Migration {
  /** Sorts behind those before it: `0001-organisations`. */
  readonly id: string
  readonly up: (tx: MigrationTx) => Promise<void>
}

/** The engine of a transaction, for the few things that have no common form (full text). */
export const engineOf = (tx: Pick<Transaction<unknown>, 'getExecutor'>): EngineName =>
  tx.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
