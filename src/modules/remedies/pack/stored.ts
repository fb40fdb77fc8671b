import type { PackQuery } from './query.ts'

/** A file of the store, as it is known by its row. */
export interface StoredFile {
  readonly id: string
  readonly name: string
  readonly digest: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
}

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
