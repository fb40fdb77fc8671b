import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import { assertFields, basisCheck, tidied } from '../input.ts'
import { loadOrganisation, loadStanding } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'
import { endOrganisation } from './end.ts'
import { passOn } from './pass-on.ts'
import { takeOver } from './take-over.ts'

export interface AbolishOrganisation {
  readonly organisation: OrganisationId
  /** The first day it no longer stands. */
  readonly on: LocalDate
  readonly basis?: string | null | undefined
  /** 条例第十条: who answers for what it made and kept. */
  readonly successor?: OrganisationId | undefined
  /** Under whom its subordinates come; the successor unless told. */
  readonly subordinatesTo?: OrganisationId | undefined
}

/**
 * Ends a body: its sections, posts and ties end with it, its records stay. Throws Refusal: `organisation-invalid`,
 * `organisation-missing`, `organisation-not-yet`, `organisation-ended`, `organisation-has-subordinates`, `date-order`,
 * `superior-circle`.
 */
export const abolishOrganisation = async (
  tx: Writing,
  act: Act,
  input: AbolishOrganisation,
): Promise<void> => {
  const { organisation, on, successor, subordinatesTo = successor } = input
  assertFields([basisCheck(input.basis)])
  const basis = tidied(input.basis)
  const body = await loadOrganisation(tx, organisation, 'organisation')
  await endOrganisation(tx, body, on, 'organisation')
  if (successor !== undefined) await loadStanding(tx, successor, on, { date: 'on', body: 'successor' })
  const moved = await takeOver(tx, {
    from: organisation,
    to: subordinatesTo,
    on,
    basis,
    path: 'subordinatesTo',
  })
  await passOn(tx, { organisation, kind: 'abolished', on, successor: successor ?? null, place: 0, basis })
  await record(tx, act, {
    what: 'organisation.abolish',
    subject: `organisation:${organisation}`,
    organisation,
    before: { from: body.valid_from, until: null },
    after: { until: on, basis, successor: successor ?? null, moved, movedTo: subordinatesTo ?? null },
  })
}
