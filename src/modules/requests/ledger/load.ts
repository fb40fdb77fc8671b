import type { Calendar, LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { PersonId } from '#modules/organisations'
import type { CaseRow, Query } from '../schema/index.ts'
import { workdaysLeft } from '../views/line.ts'
import { riskOf } from '../views/risk.ts'
import { isConcludedIn, isOpen, openOnly } from './open-work.ts'
import type { Counting, Period } from './places.ts'

/** What somebody has on the desk today, and what they finished in a period. */
export interface Load {
  /** Null: not assigned to anybody yet. */
  readonly handler: PersonId | null
  /** Still to be answered, for the first time or anew: overdue, due within five working days, due later, and those whose term does not run. */
  readonly overdue: number
  readonly soon: number
  readonly later: number
  readonly waiting: number
  readonly concluded: number
  /** Of those concluded, how many after their due date. */
  readonly late: number
  /** Working days from receipt to answer, the middle of those concluded; null where none was. */
  readonly workdays: number | null
}

type Row = Pick<CaseRow, 'handler' | 'received_on' | 'due_on' | 'concluded_on' | 'late' | 'redo'>

const middle = (numbers: readonly number[]): number | null =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? null

const pressureOf = ({ due_on }: Row, calendar: Calendar, today: LocalDate) => {
  if (due_on === null) return 'waiting'
  switch (riskOf(workdaysLeft(calendar, today, due_on))) {
    case 'overdue':
      return 'overdue'
    case 'today':
    case 'pressing':
    case 'soon':
      return 'soon'
    default:
      return 'later'
  }
}

interface Asked {
  readonly calendar: Calendar
  readonly today: LocalDate
  readonly period: Period
}

const loadOf = (handler: PersonId | null, rows: readonly Row[], { calendar, today, period }: Asked): Load => {
  // One that is answered anew is both: its first answer stays counted, and it is on somebody's desk again.
  const concluded = rows.filter((row) => isConcludedIn(row, period))
  const open = rows.filter(isOpen)
  const pressures = open.map((row) => pressureOf(row, calendar, today))
  const many = (what: (typeof pressures)[number]) => pressures.filter((one) => one === what).length
  const took = concluded.flatMap(({ received_on, concluded_on }) =>
    received_on === null || concluded_on === null || concluded_on < received_on
      ? []
      : [calendar.workdaysBetween(received_on, concluded_on).workdays],
  )
  return {
    handler,
    overdue: many('overdue'),
    soon: many('soon'),
    later: many('later'),
    waiting: many('waiting'),
    concluded: concluded.length,
    late: concluded.filter(({ late }) => late === 1).length,
    workdays: middle(took),
  }
}

/** Who has how much on the desk today, and finished how much in a period; whoever has most first. */
export const loadPerPerson = async (
  query: Query,
  { organisation, ...period }: Counting,
  today: LocalDate,
): Promise<readonly Load[]> => {
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_case')
    .select(['handler', 'received_on', 'due_on', 'concluded_on', 'late', 'redo'])
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where((of) =>
      of.or([
        openOnly,
        of.and([of('concluded_on', '>=', period.from), of('concluded_on', '<=', period.until)]),
      ]),
    )
    .execute()
  const open = ({ overdue, soon, later, waiting }: Load) => overdue + soon + later + waiting
  return [...Map.groupBy(rows, ({ handler }) => handler)]
    .map(([handler, mine]) => loadOf(handler, mine, { calendar, today, period }))
    .toSorted((one, other) => open(other) - open(one) || other.concluded - one.concluded)
}
