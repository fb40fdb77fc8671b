import type { ColumnId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import { columnsIn, placeOfColumn } from './load.ts'
import { upFrom } from './tree.ts'

/** A column and all above it, itself first: where what is in it is listed. Nothing for a column that is not there. */
export const columnsAbove = async (query: Query, id: ColumnId): Promise<readonly ColumnId[]> => {
  const organisation = await placeOfColumn(query, id)
  if (organisation === undefined) return []
  return upFrom(await columnsIn(query, organisation), id).map((row) => row.id)
}
