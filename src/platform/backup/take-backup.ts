import type { AnyTables, Database, ReadOnly, TableShape } from '#platform/db'
import { catalogueOf, countedUpTo } from '#platform/db'
import type { Instant } from '#platform/clock'
import { Refusal } from '#platform/refusal'
import type { WrittenEntry } from './archive/write-archive.ts'
import { writeArchive } from './archive/write-archive.ts'
import type { Manifest, TableManifest } from './manifest.ts'
import { format, manifestName } from './manifest.ts'
import type { FileShelf } from './stored-files.ts'
import { fileEntryName } from './stored-files.ts'
import { createTableDigest } from './tables/digest-table.ts'
import { tableEntryName } from './tables/entry-names.ts'
import { readTable } from './tables/read-table.ts'

export interface BackupInput {
  readonly file: string
  readonly files: FileShelf
  /** The version of the program. */
  readonly program: string
  readonly at: Instant
}

type Taken = Pick<Manifest, 'tables' | 'files' | 'migrations'>

const countedIn = async (
  query: ReadOnly<unknown>,
  engine: Manifest['engine'],
  { name, counter }: TableShape,
): Promise<number> => (counter === null ? 0 : countedUpTo(query, engine, { table: name, column: counter }))

/** Every stored file. Those stored since the snapshot come along; nobody refers to them yet. */
async function* fileEntries(files: FileShelf, taken: (size: number) => void): AsyncGenerator<WrittenEntry> {
  for await (const { key, size } of files.list()) {
    const content = await files.open(key)
    if (content === undefined) continue
    yield { name: fileEntryName(key), size, content }
    taken(size)
  }
}

const nothingThere = (): Refusal =>
  new Refusal(
    'conflict',
    'database-empty',
    '没有备份',
    '数据库是空的，没有可以备份的内容。请核对 DATABASE_URL 和当前所在的文件夹。',
  )

const migrationsIn = async (query: ReadOnly<AnyTables>): Promise<Manifest['migrations']> => {
  const rows = await query.selectFrom('migration').select(['id', 'digest']).orderBy('position').execute()
  return rows.map(({ id, digest }) => ({ id: String(id), digest: String(digest) }))
}

/** The entries of a backup in their order, and what they came to, known behind the last. */
const collect = (query: ReadOnly<AnyTables>, engine: Manifest['engine'], files: FileShelf) => {
  const tables: TableManifest[] = []
  const stored = { count: 0, bytes: 0 }
  let migrations: Manifest['migrations'] = []

  async function* tableEntries(shape: TableShape): AsyncGenerator<WrittenEntry> {
    const digest = createTableDigest()
    let part = 0
    for await (const { rows, content } of readTable(query, shape)) {
      digest.add(rows, content)
      part += 1
      yield { name: tableEntryName(shape.name, part), size: content.length, content: [content] }
    }
    tables.push({ name: shape.name, ...digest.digest(), counted: await countedIn(query, engine, shape) })
  }

  async function* entries(): AsyncGenerator<WrittenEntry> {
    const shapes = await catalogueOf(query, engine)
    if (!shapes.some(({ name }) => name === 'migration')) throw nothingThere()
    migrations = await migrationsIn(query)
    for (const shape of shapes) yield* tableEntries(shape)
    yield* fileEntries(files, (size) => {
      stored.count += 1
      stored.bytes += size
    })
  }
  return { entries, taken: (): Taken => ({ tables, files: stored, migrations }) }
}

/**
 * Writes everything an installation keeps — all tables from one moment, while others go on writing, and all stored
 * files — into one new file. Gives its manifest. Throws Refusal `backup-exists`, `database-empty`,
 * DatabaseError, and what the file system throws.
 */
export const takeBackup = <Tables>(
  database: Database<Tables>,
  { file, files, program, at }: BackupInput,
): Promise<Manifest> =>
  database.snapshot(async (query) => {
    const { entries, taken } = collect(query, database.engine, files)
    let manifest: Manifest | undefined
    await writeArchive(file, entries(), (checks) => {
      manifest = { format, program, engine: database.engine, takenAt: at, ...taken(), checks }
      return [manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]
    })
    if (manifest === undefined) throw new Error('an archive without a manifest')
    return manifest
  })
