import type { LocalDate } from './local-date.ts'
import { chineseWeekdayOf, dateOf, isWeekend, yearOf } from './local-date.ts'
import type { Notice } from './notice/notice.ts'
import type { RulingTable } from './table.ts'
import { festivalsBetween, rowAround } from './table.ts'
import { statutoryDaysOf } from './statutory-days.ts'

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up-workday'

/** What a date is, and why. */
export interface Day {
  readonly date: LocalDate
  readonly kind: DayKind
  /** One Chinese sentence: the weekday, what it is, and what says so. */
  readonly why: string
  /** The notice that names the date; null where none does. */
  readonly notice: Notice | null
  /** Whether a notice still to come may make it another kind. */
  readonly provisional: boolean
}

/** How far into the old year a notice may reach: that of 2019 made 2018-12-29 a workday. */
const yearEnd = { month: 12, day: 25 } as const

/** The first day of a year that the notice of the next year may still arrange. */
export const firstDayOfYearEnd = (year: number): LocalDate => dateOf(year, yearEnd.month, yearEnd.day)

/** Whether a notice still to come may change what a date is. */
export const isProvisional = ({ announced, rulings }: RulingTable, date: LocalDate): boolean => {
  const year = yearOf(date)
  if (!announced.has(year)) return !rulings.has(date)
  return !announced.has(year + 1) && date >= firstDayOfYearEnd(year) && !rulings.has(date)
}

/** What a date is: the notice first, then the law's own days while there is no notice, then the week. */
export const kindOf = (table: RulingTable, date: LocalDate): DayKind => {
  const ruling = table.rulings.get(date)
  if (ruling !== undefined) return ruling.kind
  if (table.statutory.has(date)) return 'holiday'
  return isWeekend(date) ? 'weekend' : 'workday'
}

/** Why the days of a year without a notice are not certain. */
export const provisionalNote = (year: number): string =>
  statutoryDaysOf(year).complete
    ? `${year}年放假安排尚未公布，暂只按法定节假日放假计算，调休未定`
    : `${year}年放假安排尚未公布，农历节日和清明节的日期也没有数据，暂只按元旦、劳动节、国庆节放假计算`

const noteOf = ({ announced }: RulingTable, date: LocalDate): string => {
  const year = yearOf(date)
  return announced.has(year)
    ? `${year + 1}年放假安排尚未公布，可能涉及${year}年末的这一天`
    : provisionalNote(year)
}

const festivalText = (table: RulingTable, date: LocalDate): string =>
  festivalsBetween(...rowAround((other) => kindOf(table, other) === 'holiday', date)).join('、')

const reasons: Readonly<Record<DayKind, (table: RulingTable, date: LocalDate) => string>> = {
  workday: () => '工作日',
  weekend: () => '周休息日',
  holiday: (table, date) => `${festivalText(table, date)}放假`,
  'make-up-workday': () => '调休上班',
}

/** A date with all there is to say of it. */
export const dayOf = (table: RulingTable, date: LocalDate): Day => {
  const kind = kindOf(table, date)
  const notice = table.rulings.get(date)?.notice ?? null
  const provisional = isProvisional(table, date)
  const said = `${chineseWeekdayOf(date)}，${reasons[kind](table, date)}`
  const basis = notice === null ? '' : `（${notice.document}）`
  return {
    date,
    kind,
    why: `${said}${basis}${provisional ? `；${noteOf(table, date)}` : ''}。`,
    notice,
    provisional,
  }
}
