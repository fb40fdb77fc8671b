import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { calendarIn } from '#platform/calendar'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import type { RequestCells } from '../cells.ts'
import { openOnly } from '../ledger/open-work.ts'
import type { IntakeChannel, Query, Stage } from '../schema/index.ts'
import type { CaseLine } from './line.ts'
import { lineOf } from './line.ts'

export interface CaseFilter {
  readonly organisation?: OrganisationId | undefined
  /** Part of the number, or the whole name, telephone or number of the paper of who applied. */
  readonly search?: string | undefined
  readonly stage?: Stage | undefined
  readonly channel?: IntakeChannel | undefined
  readonly handler?: PersonId | undefined
  readonly section?: SectionId | undefined
  readonly outcome?: DecisionKind | undefined
  /** Only those still to be answered; or only those answered. */
  readonly state?: 'open' | 'concluded' | undefined
  /** Only those due within so many working days, overdue ones among them. */
  readonly within?: number | undefined
  /** Only those past their due date, answered late or still open. */
  readonly late?: boolean | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

interface Asked {
  readonly today: LocalDate
  /** The bodies the caller may see. */
  readonly within: 'all' | readonly OrganisationId[]
}

/**
 * What presses first: not confirmed yet, then by the due date, what has none behind. A key of its own, as keys of
 * pages may not be null.
 */
const urgency = sql<string>`case when request_case.stage = 'unconfirmed' then '0' else coalesce(request_case.due_on, '9999-12-31') end`

const linesIn = (query: Query) =>
  query
    .selectFrom('request_case')
    .innerJoin('request', 'request.id', 'request_case.request')
    .selectAll('request_case')
    .select(['request.form', urgency.as('urgency')])

type Rows = ReturnType<typeof linesIn>

const words = ['organisation', 'stage', 'channel', 'handler', 'section', 'outcome'] as const

const searched = (rows: Rows, typed: string, cells: RequestCells): Rows => {
  const text = typed
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  if (text === '') return rows
  const part = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  const indexed = (['name', 'id', 'phone'] as const).flatMap((what) => {
    const indexes = cells.indexes(what, text)
    return indexes.length === 0 ? [] : [{ column: `request.${what}_index` as const, indexes }]
  })
  return rows.where((row) =>
    row.or([
      sql<boolean>`request_case.number like ${part} escape '\\'`,
      ...indexed.map(({ column, indexes }) => row(column, 'in', indexes)),
    ]),
  )
}

const filtered = (
  rows: Rows,
  filter: Omit<CaseFilter, 'after' | 'limit'>,
  by: LocalDate,
  today: LocalDate,
) => {
  let found = rows
  for (const word of words) {
    const value = filter[word]
    if (value !== undefined) found = found.where(`request_case.${word}`, '=', value)
  }
  if (filter.state === 'open') found = found.where(openOnly).where('request_case.counted', '=', 1)
  if (filter.state === 'concluded')
    found = found.where('request_case.concluded_on', 'is not', null).where('request_case.redo', '=', 0)
  if (filter.within !== undefined) found = found.where(openOnly).where('request_case.due_on', '<=', by)
  if (filter.late === true)
    found = found.where((row) =>
      row.or([
        row('request_case.late', '=', 1),
        row.and([openOnly, row('request_case.due_on', '<', today), row('request_case.counted', '=', 1)]),
      ]),
    )
  return found
}

/**
 * One page of the requests a caller may see. Those still to be answered by what presses most; a list with answered ones
 * among them by what was dealt with last. Throws DatabaseError `cursor`.
 */
export const casePage = async (
  query: Query,
  { after, limit, ...filter }: CaseFilter,
  { today, within }: Asked,
  cells: RequestCells,
): Promise<Page<CaseLine>> => {
  if (within !== 'all' && within.length === 0) return { rows: [], next: undefined }
  const calendar = await calendarIn(query)
  const by = calendar.addWorkdays(today, filter.within ?? 0).date
  let asked = filtered(searched(linesIn(query), filter.search ?? '', cells), filter, by, today)
  if (within !== 'all') asked = asked.where('request_case.organisation', 'in', within)
  const lines = query.selectFrom(asked.as('line')).selectAll('line')
  const { rows, next } =
    filter.state === 'open' || filter.within !== undefined
      ? await pageByKey(lines, { by: ['line.urgency', 'line.request'], after, limit })
      : await pageByKey(lines, { by: ['line.updated_at', 'line.request'], order: 'desc', after, limit })
  return { rows: rows.map((row) => lineOf(row, { calendar, today, cells })), next }
}
