import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { catalogueOf } from '../catalogue/catalogue.ts'
import type { Engine, EngineName, Run } from '../engine.ts'
import { kyselyOver } from '../handle/kysely-over.ts'
import type { ReadOnly } from '../handle/types.ts'
import type { Migration, MigrationTx } from './migration.ts'
import type { RecordTables } from './record.ts'
import { assertOrdered, countApplied, digestsOf } from './record.ts'

/** Another process may be at work on a long one. */
const limits = { patience: 600_000, longest: Infinity }

const prepareRecord = async (tx: Kysely<RecordTables>, migrations: readonly Migration[]): Promise<number> => {
  await sql`create table if not exists migration (
    position integer primary key, id text not null unique, digest text not null, applied_at text not null
  )`.execute(tx)
  return countApplied(tx as never, migrations)
}

/** Applies the list's migration at an index, unless another process was faster. */
const apply = async (
  tx: Kysely<RecordTables>,
  migrations: readonly Migration[],
  index: number,
  now: string,
): Promise<readonly string[]> => {
  const migration = migrations[index]
  const digest = digestsOf(migrations)[index]
  if (!migration || digest === undefined) return []
  if ((await countApplied(tx as never, migrations)) > index) return []
  await migration.up(tx as never)
  await tx
    .insertInto('migration')
    .values({ position: index, id: migration.id, digest, applied_at: now })
    .execute()
  return [migration.id]
}

/** All migrations of the list within a transaction that is under way: for an empty database that is filled. */
export const migrateWithin = async (
  tx: MigrationTx,
  migrations: readonly Migration[],
  now: string,
): Promise<void> => {
  assertOrdered(migrations)
  const first = await prepareRecord(tx as never, migrations)
  for (let index = first; index < migrations.length; index += 1)
    await apply(tx as never, migrations, index, now)
}

/** The ids a database still lacks; changes nothing. Throws DatabaseError `version` like Database.migrate. */
export const pendingMigrations = async (
  query: ReadOnly<unknown>,
  engine: EngineName,
  migrations: readonly Migration[],
): Promise<readonly string[]> => {
  const tables = await catalogueOf(query, engine)
  const applied = tables.some(({ name }) => name === 'migration') ? await countApplied(query, migrations) : 0
  return migrations.slice(applied).map(({ id }) => id)
}

/** See Database.migrate. Every step takes the turn of a writer, so that two processes never do the same. */
export const migrate = async (
  engine: Engine,
  migrations: readonly Migration[],
  now: string,
): Promise<readonly string[]> => {
  assertOrdered(migrations)
  const handle = (run: Run) => kyselyOver<RecordTables>(engine.name, run)
  const first = await engine.write((run) => prepareRecord(handle(run), migrations), limits)
  const applied: string[] = []
  for (let index = first; index < migrations.length; index += 1)
    applied.push(...(await engine.write((run) => apply(handle(run), migrations, index, now), limits)))
  return applied
}
