import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import { reachOf } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import { reminderDays, workdaysLeft } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { RemedyId } from '../ids.ts'
import type { DueKind, Query } from '../schema/index.ts'

/** Something of a remedy that waits for the caller. */
export interface WaitingRemedy {
  readonly remedy: RemedyId
  readonly number: string
  readonly organisation: OrganisationId
  readonly what: DueKind | 'assign'
  readonly due: LocalDate | null
  readonly left: number | null
}

/** As many as anybody looks through. */
const most = 200

/**
 * Remedies that wait for the caller today: theirs, and what nobody has taken at the bodies they handle for: to assign, and
 * what falls due within ten working days.
 */
export const waitingRemedies = async (
  query: Query,
  { caller, today }: { readonly caller: Caller; readonly today: LocalDate },
): Promise<readonly WaitingRemedy[]> => {
  const within = await reachOf(query, caller, 'remedy.handle', today)
  if (within !== 'all' && within.length === 0) return []
  const calendar = await calendarIn(query)
  const open = query
    .selectFrom('remedy_case')
    .select(['remedy', 'number', 'organisation', 'handler', 'due_what', 'due_on'])
    .where('concluded', '=', 0)
    .where((of) => of.or([of('handler', '=', caller.person), of('handler', 'is', null)]))
    .orderBy('due_on')
    .limit(most)
  const rows = await (within === 'all' ? open : open.where('organisation', 'in', within)).execute()
  return rows.flatMap(({ remedy, number, organisation, handler, due_what, due_on }): WaitingRemedy[] => {
    const left = due_on === null ? null : workdaysLeft(calendar, today, due_on)
    const one = { remedy, number, organisation, due: due_on, left }
    if (handler === null) return [{ ...one, what: 'assign' }]
    return due_what === null || left === null || left > reminderDays[0] ? [] : [{ ...one, what: due_what }]
  })
}
