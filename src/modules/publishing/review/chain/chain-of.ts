import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Query } from '../../schema/index.ts'
import type { Chain } from './steps.ts'
import { presetChain, readChain } from './steps.ts'

export interface ChainInForce extends Chain {
  /** Since when; null for the preset one. */
  readonly from: LocalDate | null
  readonly preset: boolean
}

/** How a body's documents are reviewed on a day: as it set it, or the preset. */
export const chainOf = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<ChainInForce> => {
  const row = await query
    .selectFrom('review_chain')
    .select(['steps', 'valid_from'])
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...presetChain, from: null, preset: true }
  return { ...readChain(row.steps), from: row.valid_from, preset: false }
}
