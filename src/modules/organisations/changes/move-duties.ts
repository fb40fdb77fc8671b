import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { OrganisationId } from '../ids.ts'
import { assertFields, basisCheck, textDefect, tidied } from '../input.ts'
import { loadStanding } from '../schema/load.ts'
import type { Writing } from '../schema/tables.ts'
import { passOn } from './pass-on.ts'

export interface MoveDuties {
  /** Whose duties they were; it goes on with the others. */
  readonly organisation: OrganisationId
  readonly to: OrganisationId
  /** Which duties, in words. */
  readonly duties: string
  readonly on: LocalDate
  readonly basis?: string | null | undefined
}

/**
 * 职权划转: lets another body answer for some duties from a day on. Throws Refusal: `organisation-invalid`,
 * `organisation-missing`, `organisation-not-yet`, `organisation-ended`.
 */
export const moveDuties = async (tx: Writing, act: Act, input: MoveDuties): Promise<void> => {
  const { organisation, to, on } = input
  const duties = tidied(input.duties)
  const basis = tidied(input.basis)
  assertFields([
    ['duties', textDefect(duties, '划转的职责', 500)],
    ['to', to === organisation ? '职责不能划转给机构自己，请另选一个机构。' : undefined],
    basisCheck(basis),
  ])
  await loadStanding(tx, organisation, on, { date: 'on', body: 'organisation' })
  await loadStanding(tx, to, on, { date: 'on', body: 'to' })
  await passOn(tx, { organisation, kind: 'duties-moved', on, successor: to, place: 0, duties, basis })
  await record(tx, act, {
    what: 'organisation.move-duties',
    subject: `organisation:${organisation}`,
    organisation,
    after: { to, duties, on, basis },
  })
}
