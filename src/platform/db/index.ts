/** Opens SQLite or PostgreSQL by its address; one database, read, written, migrated alike. */
export { openDatabase, type Database } from './database.ts'
/** Where a database is: settings of one process, and what they mean. */
export { placeOf } from './settings.ts'
export type { DatabaseSettings } from './settings.ts'
/** Failures by one name on both engines; their message is a Chinese sentence. */
export { DatabaseError, isDatabaseError } from './error.ts'
export type { DatabaseErrorKind } from './error.ts'
export type { EngineName } from './engine.ts'
/** The handles: questions only, and inside a transaction; and a question written out as one text. */
export type { ReadOnly, Tx } from './handle/types.ts'
export { askWritten } from './handle/ask-written.ts'
/** One page of a list by key, never by offset; a whole table, a page a transaction. */
export { cursorOf, pageByKey, type Page } from './page-by-key.ts'
export { throughAll, type PageDone } from './through-all.ts'
/** Names a read that may take seconds, for Database.heavy. */
export { heavyRead } from './heavy/heavy-read.ts'
/** Steps of the schema, and what they are written with: one form for both engines. */
export { engineOf } from './migrate/migration.ts'
export type { AnyTables, Migration, MigrationTx } from './migrate/migration.ts'
export { migrateWithin, pendingMigrations } from './migrate/migrate.ts'
export { digestsOf as migrationDigests } from './migrate/record.ts'
export { addColumn, createIndex, createTable } from './migrate/tables.ts'
export { counter, date, flag, integer, json, key, text } from './migrate/columns.ts'
/** Every table as the engine knows it, and carrying rows from one database into another. */
export { brokenReferences, catalogueOf, countedUpTo, countFrom, insertRows } from './catalogue/index.ts'
export { rowsAtOnce, withReferencesLater } from './catalogue/index.ts'
export type { TableShape } from './catalogue/index.ts'
/** Raw pieces of a query (values stay parameters), and columns the engine fills. */
export { sql, type Generated } from 'kysely'
