import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import { assertFields, basisCheck, tidied } from '../input.ts'
import { loadStanding } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'
import type { SuperiorKind } from '../schema/words.ts'
import { attach, superiorRows } from './attach.ts'

export interface MoveOrganisation {
  readonly organisation: OrganisationId
  readonly kind: SuperiorKind
  /** Null: under none of this kind from that day on. */
  readonly superior: OrganisationId | null
  readonly from: LocalDate
  readonly basis?: string | null | undefined
}

/**
 * Puts a body under another superior of one kind from a day on; the day the present tie began puts that one right.
 * Throws Refusal: `organisation-invalid`, `organisation-missing`, `organisation-not-yet`, `organisation-ended`,
 * `superior-circle`, `date-order`.
 */
export const moveOrganisation = async (tx: Writing, act: Act, input: MoveOrganisation): Promise<void> => {
  const { organisation, kind, superior, from } = input
  assertFields([basisCheck(input.basis)])
  const body = await loadStanding(tx, organisation, from)
  const before = (await superiorRows(tx, organisation, kind)).at(-1)
  const basis = tidied(input.basis)
  await attach(tx, body, { kind, superior, from, basis, path: 'superior' })
  await record(tx, act, {
    what: 'organisation.move',
    subject: `organisation:${organisation}`,
    organisation,
    before: before && { kind, superior: before.superior, from: before.valid_from, until: before.valid_until },
    after: { kind, superior, from, basis },
  })
}
