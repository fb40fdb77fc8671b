import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'

/** The end of what has none yet: a day, not a null, so that dates compare alike on both engines and in indexes. */
export const forever: LocalDate = parseLocalDate('9999-12-31')

/** A row that holds from its first day on, until the day it no longer holds: that day is not part of it. */
export interface Dated {
  readonly valid_from: LocalDate
  readonly valid_until: LocalDate
}

/** The same as it is shown: without `until` where no end is known. */
export interface Period {
  readonly from: LocalDate
  /** The first day it no longer holds. */
  readonly until: LocalDate | undefined
}

export const holdsOn = ({ valid_from, valid_until }: Dated, on: LocalDate): boolean =>
  valid_from <= on && on < valid_until

/** The one row of a timeline that holds on a day. */
export const rowOn = <Row extends Dated>(rows: readonly Row[], on: LocalDate): Row | undefined =>
  rows.find((row) => holdsOn(row, on))

export const earlier = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

/** The days two have in common; nothing where there are none. */
export const overlapOf = (one: Dated, other: Dated): Dated | undefined => {
  const valid_from = one.valid_from > other.valid_from ? one.valid_from : other.valid_from
  const valid_until = earlier(one.valid_until, other.valid_until)
  return valid_from < valid_until ? { valid_from, valid_until } : undefined
}

export const periodOf = ({ valid_from, valid_until }: Dated): Period => ({
  from: valid_from,
  until: valid_until === forever ? undefined : valid_until,
})
