import { sql } from 'kysely'
import type { EngineName } from '../engine.ts'
import { DatabaseError } from '../error.ts'
import type { ReadOnly } from '../handle/types.ts'
import type { MigrationTx } from '../migrate/migration.ts'

interface Constraint {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** How many references of a SQLite database lead nowhere. PostgreSQL never lets one be. */
export const brokenReferences = async (query: ReadOnly<unknown>, engine: EngineName): Promise<number> => {
  if (engine === 'postgres') return 0
  const row = await query
    .selectFrom(sql<{ n: number }>`(select count(*) as n from pragma_foreign_key_check)`.as('broken'))
    .selectAll()
    .executeTakeFirstOrThrow()
  return row.n
}

const onSqlite = async (tx: MigrationTx, work: () => Promise<void>): Promise<void> => {
  await sql`pragma defer_foreign_keys = on`.execute(tx)
  await work()
  if ((await brokenReferences(tx, 'sqlite')) > 0) throw new DatabaseError('foreign-key')
}

/** As pg_restore does it: taken away and added again, which looks at each row once and keeps no list in memory. */
const onPostgres = async (tx: MigrationTx, work: () => Promise<void>): Promise<void> => {
  const { rows } = await sql<Constraint>`
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2
  `.execute(tx)
  for (const { table, name } of rows)
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.ref(name)}`.execute(tx)
  await work()
  for (const { table, name, definition } of rows)
    await sql`alter table ${sql.raw(table)} add constraint ${sql.ref(name)} ${sql.raw(definition)}`.execute(
      tx,
    )
}

/** Lets rows be written before those they refer to; behind the work every reference holds, or it throws. */
export const withReferencesLater = async (
  tx: MigrationTx,
  engine: EngineName,
  work: () => Promise<void>,
): Promise<void> => (engine === 'sqlite' ? onSqlite(tx, work) : onPostgres(tx, work))
