import { verifyAudit } from '#platform/audit'
import type { AuditTables } from '#platform/audit'
import type { EngineName, Migration, MigrationTx, ReadOnly, TableShape } from '#platform/db'
import {
  catalogueOf,
  countFrom,
  insertRows,
  migrateWithin,
  rowsAtOnce,
  withReferencesLater,
} from '#platform/db'
import { Refusal } from '#platform/refusal'
import { altered, unreadable } from './archive/damage.ts'
import { readArchive } from './archive/read-archive.ts'
import type { ReadEntry } from './archive/read-archive.ts'
import { rowIn } from './tables/row-in.ts'
import type { Manifest } from './manifest.ts'
import { digestTable } from './tables/digest-table.ts'
import { tableOfEntry } from './tables/entry-names.ts'
import { linesOf } from './tables/lines.ts'

export interface TablesInput {
  readonly file: string
  readonly manifest: Manifest
  /** Exactly those the backup was taken with. */
  readonly migrations: readonly Migration[]
  readonly engine: EngineName
}

/** Throws Refusal `database-not-empty`: a restore never mixes with what is there. */
export const assertEmpty = async (query: ReadOnly<unknown>, engine: EngineName): Promise<void> => {
  const tables = (await catalogueOf(query, engine)).filter(({ name }) => name !== 'migration')
  if (tables.length === 0) return
  const remedy =
    engine === 'sqlite'
      ? '请把 DATABASE_URL 改为一个新的文件名，或者先停止程序、移走现有的数据库文件'
      : '请新建一个空的数据库（create database），把 DATABASE_URL 指向它'
  throw new Refusal(
    'conflict',
    'database-not-empty',
    '数据库不是空的，没有恢复',
    `数据库里已有 ${tables.length} 张表，恢复只能在空的数据库里进行。${remedy}，再恢复。`,
  )
}

const loadEntry = async (
  tx: MigrationTx,
  engine: EngineName,
  shape: TableShape,
  { name, content }: ReadEntry,
): Promise<void> => {
  let rows: (readonly unknown[])[] = []
  for await (const line of linesOf(content)) {
    rows.push(rowIn(line, shape, name))
    if (rows.length < rowsAtOnce(shape)) continue
    await insertRows(tx, engine, shape, rows)
    rows = []
  }
  await insertRows(tx, engine, shape, rows)
}

const loadAll = async (
  tx: MigrationTx,
  { file, engine }: TablesInput,
  shapes: ReadonlyMap<string, TableShape>,
): Promise<void> => {
  for await (const entry of readArchive(file)) {
    const table = tableOfEntry(entry.name)
    // Tables stand before files; checks stand between both.
    if (table === undefined && !entry.name.startsWith('checks/')) break
    if (table === undefined) continue
    const shape = shapes.get(table)
    if (shape === undefined) throw unreadable(entry.name)
    await loadEntry(tx, engine, shape, entry)
  }
}

/** Rows the migrations themselves wrote stand in the backup as well. */
const clear = async (tx: MigrationTx, shapes: Iterable<TableShape>): Promise<void> => {
  for (const { name, key } of shapes) {
    const first = await tx
      .selectFrom(name)
      .select([...key])
      .limit(1)
      .executeTakeFirst()
    if (first) await tx.deleteFrom(name).execute()
  }
}

const assertSame = async (tx: MigrationTx, manifest: Manifest, shapes: ReadonlyMap<string, TableShape>) => {
  for (const { name, rows, sm3 } of manifest.tables) {
    const shape = shapes.get(name)
    const loaded = shape && (await digestTable(tx, shape))
    if (loaded?.rows !== rows || loaded.sm3 !== sm3) throw altered(`tables/${name}`)
  }
}

const assertTrail = async (tx: MigrationTx): Promise<void> => {
  const verified = await verifyAudit(tx as never as ReadOnly<AuditTables>, { anchors: [] })
  if (verified.ok) return
  throw new Refusal(
    'invalid',
    'backup-trail-broken',
    '备份里的审计记录不完整，没有恢复',
    `${verified.fault.sentence}请改用更早的备份，并查明原因。`,
  )
}

/**
 * Fills an empty database from a checked backup, within one transaction: the schema as it was, every row, what the
 * engine counted up to. Then reads everything back and holds it against the manifest, and verifies the audit trail.
 */
export const restoreTables = async (tx: MigrationTx, input: TablesInput): Promise<void> => {
  const { engine, manifest, migrations } = input
  await assertEmpty(tx, engine)
  await migrateWithin(tx, migrations, manifest.takenAt)
  const shapes = new Map((await catalogueOf(tx, engine)).map((shape) => [shape.name, shape]))
  await withReferencesLater(tx, engine, async () => {
    await clear(tx, shapes.values())
    await loadAll(tx, input, shapes)
  })
  for (const { name, counted } of manifest.tables) {
    const column = shapes.get(name)?.counter
    if (column) await countFrom(tx, engine, { table: name, column }, counted)
  }
  await assertSame(tx, manifest, shapes)
  if (shapes.has('audit')) await assertTrail(tx)
}
