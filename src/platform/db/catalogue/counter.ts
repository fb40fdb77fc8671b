import { sql } from 'kysely'
import type { EngineName } from '../engine.ts'
import type { ReadOnly } from '../handle/types.ts'
import type { MigrationTx } from '../migrate/migration.ts'

interface Counted {
  readonly table: string
  readonly column: string
}

const sequenceOf = ({ table, column }: Counted) =>
  sql`pg_get_serial_sequence(quote_ident(${table}), ${column})::regclass`

/** The highest number the engine ever gave in a counted column, also to rows since deleted; 0 for none. */
export const countedUpTo = async (
  query: ReadOnly<unknown>,
  engine: EngineName,
  counted: Counted,
): Promise<number> => {
  const last =
    engine === 'sqlite'
      ? sql<number>`coalesce((select seq from sqlite_sequence where name = ${counted.table}), 0)`
      : sql<number>`coalesce(pg_sequence_last_value(${sequenceOf(counted)}), 0)`
  const row = await query.selectNoFrom(last.as('last')).executeTakeFirstOrThrow()
  return row.last
}

/** Lets the engine count on from `last`, so that no number is used twice. */
export const countFrom = async (
  tx: MigrationTx,
  engine: EngineName,
  counted: Counted,
  last: number,
): Promise<void> => {
  if (last === 0) return
  if (engine === 'postgres') {
    await sql`select setval(${sequenceOf(counted)}, ${last})`.execute(tx)
    return
  }
  await sql`delete from sqlite_sequence where name = ${counted.table}`.execute(tx)
  await sql`insert into sqlite_sequence (name, seq) values (${counted.table}, ${last})`.execute(tx)
}
