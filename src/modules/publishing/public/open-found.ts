import type { Query } from '../schema/index.ts'
import type { OpenDocument } from './open-data.ts'
import { openColumns } from './open-data.ts'

/** Public documents as data by their numbers, in the order given; what is withdrawn meanwhile is left out. At most a hundred. */
export const openNumbered = async (
  query: Query,
  numbers: readonly number[],
): Promise<readonly OpenDocument[]> => {
  if (numbers.length === 0) return []
  const rows = await query
    .selectFrom('publication as page')
    .innerJoin('publishing_column as holder', 'holder.id', 'page.column')
    .select(openColumns)
    .where('page.status', '=', 'public')
    .where('page.number', 'in', numbers)
    .execute()
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? [])
}
