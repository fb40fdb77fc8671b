import type { Database, Migration } from '#platform/db'
import { migrationDigests } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { readArchive } from './archive/read-archive.ts'
import { checkBackup } from './check-backup.ts'
import type { Manifest } from './manifest.ts'
import { assertEmpty, restoreTables } from './restore-tables.ts'
import type { FileShelf } from './stored-files.ts'
import { keyOfEntry } from './stored-files.ts'

export interface RestoreInput {
  readonly file: string
  readonly files: FileShelf
  /** All of the program. */
  readonly migrations: readonly Migration[]
}

const refuseVersion = (code: string, detail: string): Refusal =>
  new Refusal('conflict', code, '备份与本版程序不相配，没有恢复', detail)

/** The migrations the backup was taken with, which must be the first of the program's. */
const migrationsOf = (manifest: Manifest, migrations: readonly Migration[]): readonly Migration[] => {
  const digests = migrationDigests(migrations)
  const unknown = manifest.migrations.slice(migrations.length)
  if (unknown.length > 0)
    throw refuseVersion(
      'backup-newer',
      `备份由更新的版本（${manifest.program}）做出，本版程序还没有 ${unknown.map(({ id }) => id).join('、')}。请先升级程序，再恢复。`,
    )
  const differs = manifest.migrations.find(({ digest }, index) => digest !== digests[index])
  if (differs)
    throw refuseVersion(
      'backup-foreign',
      `备份的升级记录（${differs.id}）与本版程序不符。请使用做出这个备份的程序（${manifest.program}）。`,
    )
  return migrations.slice(0, manifest.migrations.length)
}

const restoreFiles = async (file: string, files: FileShelf): Promise<void> => {
  for await (const { name, size, content } of readArchive(file)) {
    const key = keyOfEntry(name)
    if (key !== undefined) await files.put(key, size, content)
  }
}

/**
 * Restores a backup into an empty database — of either engine — and the store of files. The whole file is checked
 * before anything is changed; stored files come first and the tables last, in one transaction: a restore that fails
 * leaves the database empty. Leaves it as far migrated as it was; gives the manifest. Throws Refusal and DatabaseError.
 */
export const restoreBackup = async <Tables>(
  database: Database<Tables>,
  { file, files, migrations }: RestoreInput,
): Promise<Manifest> => {
  const { engine } = database
  await database.read((query) => assertEmpty(query, engine))
  const manifest = await checkBackup(file)
  const known = migrationsOf(manifest, migrations)
  if (manifest.files.count > 0) await restoreFiles(file, files)
  await database.rebuild((tx) => restoreTables(tx, { file, manifest, engine, migrations: known }))
  return manifest
}
