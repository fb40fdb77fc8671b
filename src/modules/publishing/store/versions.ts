import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { digestOf as digestOfValue } from '#platform/crypto'
import { newId } from '#platform/ids'
import type { PersonId } from '#modules/organisations'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'
import type { DocumentRow, VersionRow } from '../schema/tables.ts'

/** The cell a version is sealed for. */
export const cellOf = (version: string) =>
  ({ table: 'document_version', column: 'content', row: version }) as const

/** What a signature covers: SM3 of all a version says, and of its index number. Attachments are in it by their own SM3. */
export const digestOf = (content: Content, indexNumber: string): string =>
  digestOfValue({ content, indexNumber })

/** What a version said, opened; the newest unless told. Throws CryptoError where its key is missing. */
export const contentOf = async (
  query: Query,
  sealer: Sealer,
  { id, version }: Pick<DocumentRow, 'id' | 'version'>,
  number: number = version,
): Promise<Content> => {
  const row = await query
    .selectFrom('document_version')
    .select(['id', 'content'])
    .where('document', '=', id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  // Written by `saveVersion`, and sealed since.
  return JSON.parse(sealer.open(row.content, cellOf(row.id))) as Content
}

export interface NewVersion {
  readonly document: DocumentId
  readonly number: number
  readonly digest: string
  readonly content: Content
  readonly by: PersonId
  readonly note?: string | null | undefined
}

/** Puts a version down, sealed: a draft may hold what must never be public. */
export const saveVersion = async (
  tx: Writing,
  act: Act,
  { document, number, digest, content, by, note }: NewVersion,
  sealer: Sealer,
): Promise<void> => {
  const id = newId()
  const row: VersionRow = {
    id,
    document,
    number,
    digest,
    content: sealer.seal(JSON.stringify(content), cellOf(id)),
    saved_by: by,
    saved_at: act.at,
    note: note?.trim() ? note.trim() : null,
  }
  await tx.insertInto('document_version').values(row).execute()
}
