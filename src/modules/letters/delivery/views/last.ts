import type { LetterId } from '../../ids.ts'
import type { DeliveryState } from '../schema/index.ts'
import type { Query } from '../schema/tables.ts'
import { deliveryStateOf } from '../standing.ts'

/** Letters that were issued, each with its last attempt that counts. */
export const lettersWithLast = (query: Query) =>
  query
    .selectFrom('letter')
    .innerJoin('request', 'request.id', 'letter.request')
    .innerJoin('request_case as told', 'told.request', 'letter.request')
    .leftJoin('letter_delivery as last', (join) =>
      join.onRef('last.letter', '=', 'letter.id').on('last.attempt', '=', (of) =>
        of
          .selectFrom('letter_delivery as each')
          .select(({ fn }) => fn.max('each.attempt').as('attempt'))
          .whereRef('each.letter', '=', 'letter.id')
          .where('each.state', '!=', 'struck'),
      ),
    )
    .where('letter.state', '=', 'issued')

/** How each of these letters stands; those never sent are open. */
export const deliveryStatesOf = async (
  query: Query,
  letters: readonly LetterId[],
): Promise<ReadonlyMap<LetterId, DeliveryState>> => {
  if (letters.length === 0) return new Map()
  const rows = await lettersWithLast(query)
    .select(['letter.id', 'last.state'])
    .where('letter.id', 'in', letters)
    .execute()
  return new Map(
    rows.map(({ id, state }) => [id, deliveryStateOf(state === null ? null : { state })] as const),
  )
}
