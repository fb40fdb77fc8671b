import type { Query } from '../schema/index.ts'

/** A file that may be sent to everybody. */
export interface PublicFile {
  readonly id: string
  /** SM3 of its bytes. */
  readonly digest: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

/** A file of the store if a public document holds it; undefined for every other. */
export const publicFile = async (query: Query, id: string): Promise<PublicFile | undefined> => {
  const rows = await query
    .selectFrom('publication_file as held')
    .innerJoin('publication as page', 'page.document', 'held.document')
    .innerJoin('file', 'file.id', 'held.file')
    .select([
      'file.id',
      'file.digest',
      'file.name',
      'file.media_type as mediaType',
      'file.size',
      'page.status',
    ])
    .where('held.file', '=', id)
    .execute()
  return rows.find(({ status }) => status === 'public')
}

/** The text of a file by the digest of its bytes; undefined where none could be read. */
export const publicFileText = async (query: Query, digest: string): Promise<string | undefined> => {
  const row = await query
    .selectFrom('attachment_text')
    .select(['text', 'problem'])
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row?.problem === null && row.text.trim() !== '' ? row.text : undefined
}

/** Which of some files have a text that can be downloaded, by the digests of their bytes. */
export const readableFiles = async (
  query: Query,
  digests: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (digests.length === 0) return new Set()
  const rows = await query
    .selectFrom('attachment_text')
    .select('digest')
    .where('digest', 'in', digests)
    .where('problem', 'is', null)
    .where('text', '!=', '')
    .execute()
  return new Set(rows.map(({ digest }) => digest))
}
