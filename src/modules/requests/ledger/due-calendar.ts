import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { PersonId } from '#modules/organisations'
import type { RequestId } from '../ids.ts'
import type { Query, Stage } from '../schema/index.ts'
import { workdaysLeft } from '../views/line.ts'
import type { Risk } from '../views/risk.ts'
import { riskOf } from '../views/risk.ts'
import type { Counting } from './places.ts'

/** A request that is to be answered by a day, or was answered on one. */
export interface CalendarEntry {
  readonly request: RequestId
  readonly number: string
  readonly on: LocalDate
  readonly what: 'due' | 'answered'
  readonly provisional: boolean
  readonly risk: Risk
  /** Answered too late. */
  readonly late: boolean
  readonly stage: Stage
  readonly handler: PersonId | null
}

/** What is due and what was answered in a period, by day. */
export const dueCalendar = async (
  query: Query,
  { organisation, from, until }: Counting,
  today: LocalDate,
): Promise<readonly CalendarEntry[]> => {
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_case')
    .select(['request', 'number', 'due_on', 'concluded_on', 'provisional', 'late', 'stage', 'handler'])
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where((of) =>
      of.or([
        of.and([of('concluded_on', 'is', null), of('due_on', '>=', from), of('due_on', '<=', until)]),
        of.and([of('concluded_on', '>=', from), of('concluded_on', '<=', until)]),
      ]),
    )
    .orderBy('number')
    .execute()
  const entries = rows.flatMap(({ due_on, concluded_on, provisional, late, ...row }) => {
    const on = concluded_on ?? due_on
    if (on === null) return []
    const what = concluded_on === null ? ('due' as const) : ('answered' as const)
    const risk = what === 'due' ? riskOf(workdaysLeft(calendar, today, on)) : 'none'
    return [{ ...row, on, what, risk, provisional: provisional === 1, late: late === 1 }]
  })
  return entries.toSorted((one, other) => one.on.localeCompare(other.on))
}
