import type { Calendar, LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { PersonId } from '#modules/organisations'
import type { RequestId } from '../ids.ts'
import type { CaseRow, Query, Stage } from '../schema/index.ts'
import { workdaysLeft } from '../views/line.ts'
import type { Risk } from '../views/risk.ts'
import { riskOf } from '../views/risk.ts'
import { isConcludedIn, isOpen, openOnly } from './open-work.ts'
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

type Row = Pick<
  CaseRow,
  'request' | 'number' | 'due_on' | 'concluded_on' | 'provisional' | 'late' | 'redo' | 'stage' | 'handler'
>

const entriesOf = (row: Row, asked: Counting, today: LocalDate, calendar: Calendar): CalendarEntry[] => {
  const { request, number, due_on, concluded_on, provisional, late, stage, handler } = row
  const one = { request, number, stage, handler }
  const entries: CalendarEntry[] = []
  if (concluded_on !== null && isConcludedIn(row, asked))
    entries.push({
      ...one,
      ...{ on: concluded_on, what: 'answered', risk: 'none', provisional: false, late: late === 1 },
    })
  if (isOpen(row) && due_on !== null && due_on >= asked.from && due_on <= asked.until)
    entries.push({
      ...one,
      ...{ on: due_on, what: 'due', risk: riskOf(workdaysLeft(calendar, today, due_on)), late: false },
      provisional: provisional === 1,
    })
  return entries
}

/** What is due, for the first time or anew, and what was answered first in a period, by day. */
export const dueCalendar = async (
  query: Query,
  asked: Counting,
  today: LocalDate,
): Promise<readonly CalendarEntry[]> => {
  const { organisation, from, until } = asked
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_case')
    .select([
      'request',
      'number',
      'due_on',
      'concluded_on',
      'provisional',
      'late',
      'redo',
      'stage',
      'handler',
    ])
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where((of) =>
      of.or([
        of.and([openOnly, of('due_on', '>=', from), of('due_on', '<=', until)]),
        of.and([of('concluded_on', '>=', from), of('concluded_on', '<=', until)]),
      ]),
    )
    .orderBy('number')
    .execute()
  return rows
    .flatMap((row) => entriesOf(row, asked, today, calendar))
    .toSorted((one, other) => one.on.localeCompare(other.on))
}
