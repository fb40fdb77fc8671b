import type { Calendar, LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { PersonId } from '#modules/organisations'
import type { CaseRow, Query } from '../schema/index.ts'
import { workdaysLeft } from '../views/line.ts'
import { riskOf } from '../views/risk.ts'
import type { Counting } from './places.ts'

/** What somebody has on the desk today, and what they finished in a period. */
export interface Load {
  /** Null: not assigned to anybody yet. */
  readonly handler: PersonId | null
  /** Still to be answered: overdue, due within five working days, due later, and those whose term does not run. */
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

type Row = Pick<CaseRow, 'handler' | 'received_on' | 'due_on' | 'concluded_on' | 'late'>

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

const loadOf = (
  handler: PersonId | null,
  rows: readonly Row[],
  calendar: Calendar,
  today: LocalDate,
): Load => {
  const concluded = rows.filter(({ concluded_on }) => concluded_on !== null)
  const open = rows.filter(({ concluded_on }) => concluded_on === null)
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
  { organisation, from, until }: Counting,
  today: LocalDate,
): Promise<readonly Load[]> => {
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('request_case')
    .select(['handler', 'received_on', 'due_on', 'concluded_on', 'late'])
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where((of) =>
      of.or([
        of('concluded_on', 'is', null),
        of.and([of('concluded_on', '>=', from), of('concluded_on', '<=', until)]),
      ]),
    )
    .execute()
  const open = ({ overdue, soon, later, waiting }: Load) => overdue + soon + later + waiting
  return [...Map.groupBy(rows, ({ handler }) => handler)]
    .map(([handler, mine]) => loadOf(handler, mine, calendar, today))
    .toSorted((one, other) => open(other) - open(one) || other.concluded - one.concluded)
}
