import type { StoredFile } from './parts.ts'
import type { PackQuery } from './query.ts'

/** Files of the store by id. */
export const filesBy = async (
  query: PackQuery,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredFile>> => {
  if (ids.length === 0) return new Map()
  const rows = await query
    .selectFrom('file')
    .select(['id', 'name', 'digest', 'media_type as mediaType', 'size'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
