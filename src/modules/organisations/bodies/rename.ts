import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import { assertFields, basisCheck, tidied } from '../input.ts'
import { loadStanding } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'
import type { NameInput } from './names.ts'
import { giveName, nameChecks, namesOf } from './names.ts'

export interface RenameOrganisation extends NameInput {
  readonly organisation: OrganisationId
  /** The first day of the new name. The day the present one began puts that one right. */
  readonly from: LocalDate
  readonly basis?: string | null | undefined
}

/**
 * Gives a body another name from a day on; the old one stays true of the days before. Throws Refusal:
 * `organisation-invalid`, `organisation-missing`, `organisation-not-yet`, `organisation-ended`, `date-order`.
 */
export const renameOrganisation = async (
  tx: Writing,
  act: Act,
  { organisation, from, basis, ...name }: RenameOrganisation,
): Promise<void> => {
  assertFields([...nameChecks(name, ''), basisCheck(basis)])
  const body = await loadStanding(tx, organisation, from)
  const before = (await namesOf(tx, organisation)).at(-1)
  await giveName(tx, body, { ...name, from, basis: tidied(basis) })
  await record(tx, act, {
    what: 'organisation.rename',
    subject: `organisation:${organisation}`,
    organisation,
    before: before && { name: before.full_name, shortName: before.short_name, from: before.valid_from },
    after: { name: tidied(name.name), shortName: tidied(name.shortName), from, basis: tidied(basis) },
  })
}
