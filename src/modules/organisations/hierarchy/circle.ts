import type { Dated } from '../dates/span.ts'
import { overlapOf } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import type { SuperiorRow } from '../schema/tables.ts'

type Edge = Pick<SuperiorRow, 'organisation' | 'superior' | 'valid_from' | 'valid_until'>

interface Reached {
  readonly id: OrganisationId
  readonly days: Dated
}

const keyOf = ({ id, days }: Reached): string => `${id} ${days.valid_from} ${days.valid_until}`

/**
 * Days on which a body, put under another, would be above itself: going up from `superior`, over superiors of both
 * kinds, during `days`, it is met again. Nothing where that never happens.
 */
export const circleDays = (
  edges: readonly Edge[],
  organisation: OrganisationId,
  superior: OrganisationId,
  days: Dated,
): Dated | undefined => {
  const above = Map.groupBy(edges, (edge) => edge.organisation)
  const seen = new Set<string>()
  const open: Reached[] = [{ id: superior, days }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.id === organisation) return at.days
    if (seen.has(keyOf(at))) continue
    seen.add(keyOf(at))
    for (const edge of above.get(at.id) ?? []) {
      const shared = overlapOf(edge, at.days)
      if (shared) open.push({ id: edge.superior, days: shared })
    }
  }
  return undefined
}
