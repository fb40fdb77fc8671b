import { refuse } from '#platform/refusal'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { DocumentRow } from '../schema/tables.ts'

/** A document by its id. Throws Refusal `document-missing`. */
export const loadDocument = async (query: Query, id: DocumentId): Promise<DocumentRow> => {
  const row = await query.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse(
    'missing',
    'document-missing',
    '没有这份文件',
    '没有找到这份文件，请从文件列表里选取。',
    'document',
  )
}

/** The body a document belongs to; undefined where there is no such document. */
export const placeOfDocument = async (
  query: Query,
  id: DocumentId,
): Promise<DocumentRow['organisation'] | undefined> =>
  (await query.selectFrom('document').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation
