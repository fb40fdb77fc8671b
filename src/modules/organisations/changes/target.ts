import type { LocalDate } from '#statute/calendar'
import type { NewOrganisation } from '../bodies/insert.ts'
import { insertOrganisation } from '../bodies/insert.ts'
import type { OrganisationId } from '../ids.ts'
import { loadStanding } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'

/** Who takes duties over: a body there is, or one that is set up for it. */
export type Target = { readonly organisation: OrganisationId } | { readonly opening: NewOrganisation }

export interface Reached {
  readonly id: OrganisationId
  /** What was written of a new body, for the trail; null for one there was. */
  readonly opened: object | null
}

/** The body that takes over, set up where it is new; it stands on the day. Throws Refusal. */
export const reach = async (
  tx: Writing,
  target: Target,
  on: LocalDate,
  basis: string | null,
  path: string,
): Promise<Reached> => {
  if ('opening' in target) {
    const { body, written } = await insertOrganisation(
      tx,
      target.opening,
      { from: on, basis },
      `${path}.opening.`,
    )
    return { id: body.id, opened: written }
  }
  const body = await loadStanding(tx, target.organisation, on, { date: 'on', body: `${path}.organisation` })
  return { id: body.id, opened: null }
}
