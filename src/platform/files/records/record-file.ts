import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { TakenFile } from '../files.ts'
import type { FilesTables } from './tables.ts'

/** A file as people know it. */
export interface FileRecord {
  readonly id: string
  readonly digest: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  readonly createdAt: Instant
  readonly createdBy: string
  readonly organisation: string | null
}

export interface RecordFileInput {
  /** What `files.take` gave, at most a day ago: an object without a record is swept after that. */
  readonly taken: TakenFile
  readonly organisation: string | null
}

/** Writes down a file that was taken in. One audit row `file.take`. */
export const recordFile = async (
  tx: Tx<FilesTables & AuditTables>,
  act: Act,
  { taken, organisation }: RecordFileInput,
): Promise<FileRecord> => {
  const { digest, size, mediaType, name } = taken
  const file: FileRecord = {
    id: newId(),
    digest,
    name,
    mediaType,
    size,
    createdAt: act.at,
    createdBy: act.who,
    organisation,
  }
  await tx
    .insertInto('file_object')
    .values({ digest, size, media_type: mediaType, created_at: act.at })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
  await tx
    .insertInto('file')
    .values({
      id: file.id,
      digest,
      name,
      media_type: mediaType,
      size,
      created_at: act.at,
      created_by: act.who,
      organisation,
    })
    .execute()
  // Names people give to files name people, and the trail forgets nothing.
  const after = { digest, mediaType, size }
  await record(tx, act, { what: 'file.take', subject: `file:${file.id}`, organisation, after })
  return file
}

/** A file by its id; undefined when there is none. Who may see it is for the caller to decide. */
export const fileOf = async (query: ReadOnly<FilesTables>, id: string): Promise<FileRecord | undefined> =>
  query
    .selectFrom('file')
    .select([
      'id',
      'digest',
      'name',
      'media_type as mediaType',
      'size',
      'created_at as createdAt',
      'created_by as createdBy',
      'organisation',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
