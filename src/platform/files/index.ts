/** Files of this machine, for those who may touch them: composition and the command line. */
export { readFolder } from './read-folder.ts'
export type { FolderResult } from './read-folder.ts'
/** The store of files by their content: taken in once looked through, verified, restored; docs/adr/0017. */
export { openFiles } from './open-files.ts'
export type { FilesPlace, FilesSettings } from './open-files.ts'
export type { Files, ObjectState, StoredObject, TakenFile, TakeOptions } from './files.ts'
export { FileMissing } from './shelf/shelf.ts'
/** What is taken: kinds by name, and how much of them. */
export type { Kind as FileKind } from './kinds.ts'
export { kindOfName as kindOfFileName } from './kinds.ts'
export type { FileLimits } from './limits.ts'
/** What is in an archive that was taken in, within the bounds of taking. */
export { openArchive, readArchive } from './read-archive.ts'
export type { ArchiveEntry } from './inspect/archive.ts'
/** The files people know, as rows. */
export { filesMigrations } from './records/tables.ts'
export type { FilesTables } from './records/tables.ts'
export { fileOf, recordFile } from './records/record-file.ts'
export type { FileRecord } from './records/record-file.ts'
export { sweepFiles } from './records/sweep-files.ts'
/** Sending them: safe headers, and the part a Range header asks for. */
export { headersOf } from './serve/headers.ts'
export { rangeOf } from './serve/range.ts'
export type { RangeAsked } from './serve/range.ts'
