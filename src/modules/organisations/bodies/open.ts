import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import type { Writing } from '../schema/tables.ts'
import type { NewOrganisation } from './insert.ts'
import { insertOrganisation } from './insert.ts'

export interface OpenOrganisation extends NewOrganisation {
  /** The first day it stands. */
  readonly from: LocalDate
  /** The document it is set up by: its number (文号) or words. */
  readonly basis?: string | null | undefined
}

/**
 * Sets up a body. Throws Refusal: `organisation-invalid` naming the fields, `credit-code-taken`, and for its superiors
 * `organisation-missing`, `organisation-not-yet`, `organisation-ended`.
 */
export const openOrganisation = async (
  tx: Writing,
  act: Act,
  input: OpenOrganisation,
): Promise<OrganisationId> => {
  const { body, written } = await insertOrganisation(tx, input, { from: input.from, basis: input.basis })
  const { id } = body
  await record(tx, act, {
    what: 'organisation.open',
    subject: `organisation:${id}`,
    organisation: id,
    after: written,
  })
  return id
}
