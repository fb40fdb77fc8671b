import { dropEntry, putEntry } from '#platform/search'
import type { DocumentId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { entryFrom } from './entry.ts'

/**
 * Writes a page into the index as the public reads it now, or out of it where it is withdrawn: part of every
 * transaction that changes what of it is found, or what it is narrowed by.
 */
export const indexPublication = async (tx: Writing, document: DocumentId): Promise<void> => {
  const page = await tx
    .selectFrom('publication')
    .selectAll()
    .where('document', '=', document)
    .executeTakeFirst()
  if (page?.status === 'public') await putEntry(tx, await entryFrom(tx, page))
  else await dropEntry(tx, document)
}

/** Takes a page out of the index: it is found by nothing, suggested and corrected to no more. */
export const unindexPublication = (tx: Writing, document: DocumentId): Promise<void> =>
  dropEntry(tx, document)

/** The text of some files came after their pages were published: the pages that hold them are found by it now. */
export const indexHolders = async (tx: Writing, digests: readonly string[]): Promise<void> => {
  if (digests.length === 0) return
  const rows = await tx
    .selectFrom('publication_file as held')
    .innerJoin('file', 'file.id', 'held.file')
    .select('held.document')
    .distinct()
    .where('file.digest', 'in', digests)
    .execute()
  for (const { document } of rows) await indexPublication(tx, document)
}
