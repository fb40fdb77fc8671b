import type { ColumnDefinitionBuilder, CreateTableBuilder } from 'kysely'
import { sql } from 'kysely'
import type { EngineName } from '../engine.ts'
import type { Column } from './columns.ts'
import { ruleOf, typeOf } from './columns.ts'
import type { MigrationTx } from './migration.ts'
import { engineOf } from './migration.ts'

/** A table by its columns, with sets of columns whose values may stand together only once. */
export interface Table {
  readonly columns: Readonly<Record<string, Column>>
  readonly unique?: readonly (readonly string[])[]
  /** For a primary key of several columns. */
  readonly primary?: readonly string[]
}

const counted = (engine: EngineName, builder: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  engine === 'sqlite' ? builder.autoIncrement() : builder.generatedAlwaysAsIdentity()

const definition = (engine: EngineName, name: string, column: Column) => (start: ColumnDefinitionBuilder) => {
  let builder = column.optional === true ? start : start.notNull()
  if (column.primary === true) builder = builder.primaryKey()
  if (column.kind === 'counter') builder = counted(engine, builder)
  if (column.unique === true) builder = builder.unique()
  if (column.references !== undefined) builder = builder.references(column.references)
  if (column.preset !== undefined) builder = builder.defaultTo(column.preset)
  const rule = ruleOf(name, column)
  return rule === undefined ? builder : builder.check(rule)
}

/** Makes a table whose values are held to their types on both engines. */
export const createTable = async (tx: MigrationTx, name: string, table: Table): Promise<void> => {
  const engine = engineOf(tx)
  let builder: CreateTableBuilder<string, string> = tx.schema.createTable(name)
  for (const [columnName, column] of Object.entries(table.columns))
    builder = builder.addColumn(columnName, typeOf(engine, column), definition(engine, columnName, column))
  if (table.primary) builder = builder.addPrimaryKeyConstraint(`${name}_pkey`, [...table.primary])
  for (const columns of table.unique ?? [])
    builder = builder.addUniqueConstraint(`${name}_${columns.join('_')}_key`, [...columns])
  await (engine === 'sqlite' ? builder.modifyEnd(sql`strict`) : builder).execute()
}

/** Adds a column; one that is not optional needs a preset for the rows there are. */
export const addColumn = async (
  tx: MigrationTx,
  table: string,
  name: string,
  column: Column,
): Promise<void> => {
  const engine = engineOf(tx)
  await tx.schema
    .alterTable(table)
    .addColumn(name, typeOf(engine, column), definition(engine, name, column))
    .execute()
}

/** Makes an index named after its columns. */
export const createIndex = async (
  tx: MigrationTx,
  table: string,
  columns: readonly string[],
): Promise<void> => {
  await tx.schema
    .createIndex(`${table}_${columns.join('_')}_idx`)
    .on(table)
    .columns([...columns])
    .execute()
}
