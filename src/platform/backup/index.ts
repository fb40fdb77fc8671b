/** All an installation keeps in one file, from one moment and for either engine; docs/adr/0019. */
export { takeBackup } from './take-backup.ts'
/** Reads a backup through and holds it against itself; changes nothing. */
export { checkBackup } from './check-backup.ts'
/** Puts it into an empty database. */
export { restoreBackup } from './restore-backup.ts'
export type { Manifest } from './manifest.ts'
/** The store of files as a backup needs it. */
export type { FileShelf } from './stored-files.ts'
