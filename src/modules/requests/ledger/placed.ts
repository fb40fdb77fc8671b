import type { ApplicantKind } from '#statute/applicants'
import { applicants, columnOf } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import { formOf } from '#statute/report-form'
import type { Page } from '#platform/db'
import { cursorOf, pageByKey, sql } from '#platform/db'
import type { CaseRow, Query } from '../schema/index.ts'
import type { Class, Counted, Counting, PlacedRequest, RequestPlace } from './places.ts'
import { classes, placeOf, placeOfClass, rowsAt, standsIn, totalColumn } from './places.ts'

type Condition = ReturnType<typeof sql<boolean>>

/** So many cases stand in a place. */
export interface PlaceCount {
  readonly place: RequestPlace
  readonly count: number
}

/** The cases a period may count: received by its end, and not concluded before it began. */
const candidates = (query: Query, { organisation, from, until }: Counting) =>
  query
    .selectFrom('request_case')
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where('received_on', '<=', until)
    .where((of) => of.or([of('concluded_on', 'is', null), of('concluded_on', '>=', from)]))

const nameOf = ({ within, over }: Class) =>
  `${within ? 'within' : 'before'}_${over ? 'over' : 'open'}` as const

/** What tells the cases of a class from the others. */
const sideOf = ({ within, over }: Class, { from, until }: Counting): Condition => {
  const received = within ? sql`received_on >= ${from}` : sql`received_on < ${from}`
  const concluded = over
    ? sql`concluded_on <= ${until}`
    : sql`(concluded_on is null or concluded_on > ${until})`
  return sql<boolean>`${received} and ${concluded}`
}

const manyOf = (one: Class, counting: Counting) =>
  sql<number | string>`sum(case when ${sideOf(one, counting)} then 1 else 0 end)`.as(nameOf(one))

/**
 * How many cases of a period stand in each place: one GROUP BY in the database, no case is loaded. The database tells
 * apart what the rule asks for; where each counts says the rule.
 */
export const placesOf = async (query: Query, counting: Counting): Promise<readonly PlaceCount[]> => {
  const rows = await candidates(query, counting)
    .select(['applicant_kind', 'result_row'])
    .select(classes.map((one) => manyOf(one, counting)))
    .groupBy(['applicant_kind', 'result_row'])
    .execute()
  return rows.flatMap((row) =>
    classes.flatMap((one) => {
      const count = Number(row[nameOf(one)])
      const place = placeOfClass(one, row, counting)
      return count === 0 || place === undefined ? [] : [{ place, count }]
    }),
  )
}

const facts = ['request', 'seq', 'applicant_kind', 'received_on', 'concluded_on', 'result_row'] as const

/** Every case of a period with its place, in the order of their ids; `only` narrows `request_case` further. */
export const placedRequests = async (
  query: Query,
  counting: Counting,
  only?: Condition,
): Promise<readonly PlacedRequest[]> => {
  const all = candidates(query, counting).select(facts).orderBy('request')
  const rows = await (only === undefined ? all : all.where(only)).execute()
  return rows.flatMap((row) => {
    const place = placeOf(row, counting)
    return place === undefined ? [] : [{ request: row.request, seq: row.seq, place }]
  })
}

/** Every row of results, and none. */
const results = [
  ...formOf('2021')
    .requests.rows.map(({ code }) => code)
    .filter((code) => code.startsWith('3.') && code !== '3.7'),
  null,
]

const kinds = Object.keys(applicants) as readonly ApplicantKind[]

/** A cell of table 3 of a period, and which page of what is behind it. */
export interface CellAsked extends Counting {
  /** A row of either edition: `3.6` is all of （六）. */
  readonly row: string
  /** From 0; whatever is behind the applicants is the total. */
  readonly column: number
  readonly after?: string | undefined
  readonly limit: number
}

/** With which rows of results the cases of a class stand in a row of the form: the rule asked the other way round. */
const resultsIn = (one: Class, { row, ...counting }: CellAsked) =>
  results.filter((result_row) => {
    const place = placeOfClass(one, { applicant_kind: 'other', result_row }, counting)
    return place !== undefined && rowsAt(place).some((code) => standsIn(code, row))
  })

/** The condition that a case is of a class and stands in the row; false where none of the class does. */
const conditionFor = (one: Class, cell: CellAsked): Condition => {
  const found = resultsIn(one, cell)
  if (found.length === 0) return sql<boolean>`1 = 0`
  const side = sideOf(one, cell)
  if (found.length === results.length) return side
  const named = found.filter((row) => row !== null)
  const some = sql`result_row in (${sql.join(named.length === 0 ? [''] : named)})`
  return found.includes(null)
    ? sql<boolean>`${side} and (${some} or result_row is null)`
    : sql<boolean>`${side} and ${some}`
}

type Behind = Counted & Pick<CaseRow, 'request' | 'seq' | 'number' | 'outcome'>

/** Whose columns a cell counts, as a condition no planner takes an index for: the list is to stay in its order. */
const isOf = (who: readonly ApplicantKind[]): Condition =>
  sql<boolean>`(case when applicant_kind in (${sql.join(who)}) then 1 else 0 end) = 1`

/**
 * The ranges of an index in which the cases of a cell stand in the order of their receipt: of one row of results each kind
 * of applicant has a range of its own; for the rest it is the order of receipt itself.
 */
const rangesOf = (query: Query, cell: CellAsked) => {
  const all = candidates(query, cell)
    .select([...facts, 'number', 'outcome'])
    .where(
      sql<boolean>`(${sql.join(
        classes.map((one) => conditionFor(one, cell)),
        sql` or `,
      )})`,
    )
    .$narrowType<{ received_on: LocalDate }>()
  const rows = results.filter((row) => classes.some((one) => resultsIn(one, cell).includes(row)))
  const who = kinds.filter((kind) => cell.column === totalColumn || columnOf(kind) === cell.column)
  const [row, ...more] = rows
  if (row === undefined || row === null || more.length > 0) return [all.where(isOf(who))]
  return who.map((kind) => all.where('applicant_kind', '=', kind).where('result_row', '=', row))
}

const keyOf = ({ received_on, request }: Behind): string => `${received_on ?? ''} ${request}`

/**
 * The cases behind a number of table 3, in the order of their receipt, a page by key: exactly those `placesOf` counts
 * there.
 */
export const requestsBehind = async (query: Query, cell: CellAsked): Promise<Page<Behind>> => {
  const { after, limit } = cell
  const found: Behind[] = []
  let more = false
  for (const range of rangesOf(query, cell)) {
    const { rows, next } = await pageByKey(range, { by: ['received_on', 'request'], after, limit })
    found.push(...rows)
    more ||= next !== undefined
  }
  const rows = found.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)).slice(0, limit)
  const last = rows.at(-1)
  const goesOn = more || found.length > limit
  return { rows, next: goesOn && last ? cursorOf([last.received_on, last.request]) : undefined }
}
