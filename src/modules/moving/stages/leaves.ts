import type { RunId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** What is approved of a run: the digests of all that would be history, in their order; a place is a rank in it. */
export const leavesOf = async (
  query: Query,
  run: RunId,
): Promise<readonly { readonly seq: number; readonly leaf: string }[]> => {
  const rows = await query
    .selectFrom('moving_item')
    .select(['seq', 'leaf'])
    .where('run', '=', run)
    .where('verdict', '=', 'history')
    .orderBy('seq')
    .execute()
  return rows.flatMap(({ seq, leaf }) => (leaf === null ? [] : [{ seq, leaf }]))
}
