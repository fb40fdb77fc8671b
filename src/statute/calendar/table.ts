import { CalendarError } from './error.ts'
import type { LocalDate } from './local-date.ts'
import { addDays, yearOf } from './local-date.ts'
import type { Notice } from './notice/notice.ts'
import { firstYear, lastYear } from './range.ts'
import type { Festival, StatutoryDay } from './statutory-days.ts'
import { statutoryDaysOf } from './statutory-days.ts'

/** What a notice says of one day. */
export interface Ruling {
  readonly kind: 'holiday' | 'make-up-workday'
  readonly notice: Notice
}

/** All that the notices together fix. */
export interface RulingTable {
  readonly notices: readonly Notice[]
  readonly rulings: ReadonlyMap<LocalDate, Ruling>
  /** Years arranged by a notice of their own. */
  readonly announced: ReadonlySet<number>
  /** The days of the law in all other years. */
  readonly statutory: ReadonlySet<LocalDate>
}

const inOrder = (notices: readonly Notice[]): readonly Notice[] =>
  notices.toSorted(
    (a, b) => a.year - b.year || (a.issued < b.issued ? -1 : 1) || a.document.localeCompare(b.document),
  )

/** What stands after a notice is added: one for a whole year replaces all of that year, a change stands beside it. */
const added = (notices: readonly Notice[], notice: Notice): readonly Notice[] => {
  const others = notices.filter(({ document }) => document !== notice.document)
  if (notice.amends === undefined) return [...others.filter(({ year }) => year !== notice.year), notice]
  if (others.some(({ year, document }) => year === notice.year && document === notice.amends))
    return [...others, notice]
  throw new CalendarError(
    'amends-unknown',
    `${notice.document}说它修改${notice.amends}，但是没有${notice.year}年的这个通知，请先载入${notice.amends}。`,
  )
}

/** Worked out once: every day that is counted asks for it. */
const statutoryWithout = (announced: ReadonlySet<number>): ReadonlySet<LocalDate> => {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const open = years.filter((year) => !announced.has(year))
  return new Set(open.flatMap((year) => statutoryDaysOf(year).days.map(({ date }) => date)))
}

/** The notices with others loaded after them. Throws `amends-unknown` where one changes a notice nobody knows. */
export const tableOf = (standing: readonly Notice[], loaded: readonly Notice[]): RulingTable => {
  const notices = inOrder(loaded.reduce(added, standing))
  const rulings = new Map<LocalDate, Ruling>()
  // The later notice has the last word on a day both name.
  for (const notice of notices) {
    for (const date of notice.daysOff) rulings.set(date, { kind: 'holiday', notice })
    for (const date of notice.workdays) rulings.set(date, { kind: 'make-up-workday', notice })
  }
  const whole = notices.filter(({ amends }) => amends === undefined)
  const announced = new Set(whole.map(({ year }) => year))
  return { notices, rulings, announced, statutory: statutoryWithout(announced) }
}

/** The first and the last day of the unbroken row of days off a date stands in. */
export const rowAround = (
  isOff: (date: LocalDate) => boolean,
  date: LocalDate,
): readonly [first: LocalDate, last: LocalDate] => {
  let first = date
  let last = date
  while (isOff(addDays(first, -1))) first = addDays(first, -1)
  while (isOff(addDays(last, 1))) last = addDays(last, 1)
  return [first, last]
}

const statutoryBetween = (first: LocalDate, last: LocalDate): readonly StatutoryDay[] =>
  [...new Set([yearOf(first), yearOf(last)])]
    .flatMap((year) => statutoryDaysOf(year).days)
    .filter(({ date }) => first <= date && date <= last)

/** Which festivals fall between two dates, in order. */
export const festivalsBetween = (first: LocalDate, last: LocalDate): readonly Festival[] => [
  ...new Set(statutoryBetween(first, last).map(({ festival }) => festival)),
]
