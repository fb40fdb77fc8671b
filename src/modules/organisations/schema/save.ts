import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import type { Append } from '../dates/append.ts'
import type { Dated } from '../dates/span.ts'
import type { OrganisationTables, Writing } from './tables.ts'

/** Tables whose rows hold for a time and have an id. */
type DatedTable = Exclude<keyof OrganisationTables, 'organisation_change'>

interface DatedRow extends Dated {
  readonly id: string
}

const cutRow = async (tx: Writing, table: DatedTable, id: string, until: LocalDate): Promise<void> => {
  await sql`update ${sql.table(table)} set valid_until = ${until} where id = ${id}`.execute(tx)
}

/** Takes a row away that never held. */
export const deleteRow = async (tx: Writing, table: DatedTable, id: string): Promise<void> => {
  await sql`delete from ${sql.table(table)} where id = ${id}`.execute(tx)
}

/** Makes room in a timeline for what begins on a day. */
export const makeRoom = async (
  tx: Writing,
  table: DatedTable,
  { cut, replaced }: Append<DatedRow>,
  from: LocalDate,
): Promise<void> => {
  if (cut) await cutRow(tx, table, cut.id, from)
  if (replaced) await deleteRow(tx, table, replaced.id)
}

/** Ends a row on a day. */
export const endRow = cutRow

/** Ends on a day what a body has in a table. */
export const endAllOf = async (
  tx: Writing,
  table: DatedTable,
  column: 'organisation' | 'post' | 'section',
  id: string,
  until: LocalDate,
): Promise<void> => {
  await sql`update ${sql.table(table)} set valid_until = ${until}
    where ${sql.ref(column)} = ${id} and valid_until > ${until}`.execute(tx)
}
