import type { DocumentId } from '../../ids.ts'
import type { Query } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'

/**
 * Titles of documents another one mentions: those of its own body, and what is public. Of the others nothing is told,
 * as whoever reads it may not be theirs to see.
 */
export const documentNames = async (
  query: Query,
  { organisation }: Pick<DocumentRow, 'organisation'>,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await query
    .selectFrom('document')
    .select(['id', 'title', 'organisation', 'visibility'])
    .where('id', 'in', ids)
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      row.organisation === organisation || row.visibility === 'public' ? row.title : '（没有公开的文件）',
    ]),
  )
}
