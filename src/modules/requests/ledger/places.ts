import type { ApplicantKind } from '#statute/applicants'
import { applicants, columnOf } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { formOf, requestCell } from '#statute/report-form'
import type { OrganisationId } from '#modules/organisations'
import type { RequestId } from '../ids.ts'
import type { CaseRow } from '../schema/index.ts'

/** Which cases are counted: those of a body, in a period of whole days, both ends included. */
export interface Counting {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  readonly until: LocalDate
}

export type Period = Pick<Counting, 'from' | 'until'>

/** What of a case decides where it is counted. */
export type Counted = Pick<CaseRow, 'applicant_kind' | 'received_on' | 'concluded_on' | 'result_row'>

/** Where a case counts in table 3 of a period. */
export interface RequestPlace {
  /** 一 for what was received in it, 二 for what was carried over. */
  readonly came: '1' | '2'
  /** A row of 三, with （六） itemised; 四 for what goes on. */
  readonly ended: string
  readonly applicant: ApplicantKind
}

/** The total stands behind the six kinds of applicant. */
export const totalColumn = formOf('2021').requests.columns.length - 1

/**
 * THE rule of table 3, 条例第五十条: a case counts as received on its day of 条例第三十一条, as handled on the day its answer
 * went out, in one row of results; undefined where the period does not count it. Counts and lists both ask it. Pure.
 */
export const placeOf = (
  { applicant_kind: applicant, received_on, concluded_on, result_row }: Counted,
  { from, until }: Period,
): RequestPlace | undefined => {
  if (received_on === null || received_on > until) return undefined
  if (concluded_on !== null && concluded_on < from) return undefined
  const came = received_on >= from ? '1' : '2'
  const ended = concluded_on !== null && concluded_on <= until ? (result_row ?? '4') : '4'
  return { came, ended, applicant }
}

/** The rows a place stands in. */
export const rowsAt = ({ came, ended }: RequestPlace): readonly string[] =>
  ended === '4' ? [came, ended] : [came, ended, '3.7']

/** Whether a row of a case stands in a row of the form: the edition of 2019 has （六） as one. */
export const standsIn = (row: string, code: string): boolean =>
  row === code || (code === '3.6' && row.startsWith('3.6.'))

/** The rows of table 3 a case is counted in for a period; pure. */
export const rowsOfCase = (one: Counted, period: Period): readonly string[] => {
  const place = placeOf(one, period)
  return place === undefined ? [] : rowsAt(place)
}

/** The cells a place counts in, with （六） itemised: in its column, and in the total. */
export const requestCellsAt = (place: RequestPlace): readonly CellName[] =>
  rowsAt(place).flatMap((row) => [requestCell(row, columnOf(place.applicant)), requestCell(row, totalColumn)])

/** A place as one word for a key: `1 3.2 naturalPerson`. */
export const placeKey = ({ came, ended, applicant }: RequestPlace): string => `${came} ${ended} ${applicant}`

/** The same back. Throws TypeError on what `placeKey` never made. */
export const placeFrom = (key: string): RequestPlace => {
  const [came, ended, applicant] = key.split(' ')
  if ((came !== '1' && came !== '2') || ended === undefined || !Object.hasOwn(applicants, applicant ?? ''))
    throw new TypeError(`no place of table 3: ${key}`)
  return { came, ended, applicant: applicant as ApplicantKind }
}

/** What the database tells apart: received before or within the period, concluded by its end or not. */
export interface Class {
  readonly within: boolean
  readonly over: boolean
}

export const classes: readonly Class[] = [true, false].flatMap((within) =>
  [true, false].map((over) => ({ within, over })),
)

/** Where all cases of a class with a kind of applicant and a row of results count: one of them asked by the rule. */
export const placeOfClass = (
  { within, over }: Class,
  { applicant_kind, result_row }: Pick<Counted, 'applicant_kind' | 'result_row'>,
  { from, until }: Period,
): RequestPlace | undefined =>
  placeOf(
    {
      applicant_kind,
      result_row,
      received_on: within ? from : addDays(from, -1),
      concluded_on: over ? until : null,
    },
    { from, until },
  )

/** A case with its place, and the number of its last event. */
export interface PlacedRequest {
  readonly request: RequestId
  readonly seq: number
  readonly place: RequestPlace
}
