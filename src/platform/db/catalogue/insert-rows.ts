import { sql } from 'kysely'
import type { EngineName } from '../engine.ts'
import type { MigrationTx } from '../migrate/migration.ts'
import type { TableShape } from './table.ts'

/** SQLite takes 32,766 parameters in a statement, PostgreSQL twice as many. */
const mostParameters = 30_000

/** How many rows of a table go into one statement at most. */
export const rowsAtOnce = ({ columns }: TableShape): number =>
  Math.min(500, Math.floor(mostParameters / columns.length))

/** Writes rows with the numbers they had, in the order of the shape's columns; no more than `rowsAtOnce`. */
export const insertRows = async (
  tx: MigrationTx,
  engine: EngineName,
  { name, columns, counter }: TableShape,
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  if (rows.length === 0) return
  const values = rows.map((row) => sql`(${sql.join(row.map((value) => sql.val(value)))})`)
  const asGiven = engine === 'postgres' && counter !== null ? sql`overriding system value` : sql``
  await sql`
    insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    ${asGiven} values ${sql.join(values)}
  `.execute(tx)
}
