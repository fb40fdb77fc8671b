import type { LocalDate } from './local-date.ts'
import { addDays, dateOf, parseLocalDate } from './local-date.ts'

export type Festival = '元旦' | '春节' | '清明节' | '劳动节' | '端午节' | '中秋节' | '国庆节'

/** A day the law itself makes free, whatever the notice of its year arranges around it. */
export interface StatutoryDay {
  readonly date: LocalDate
  readonly festival: Festival
}

/** The statutory days of a year. */
export interface StatutoryYear {
  readonly days: readonly StatutoryDay[]
  /** How many days the law gives in a year, known to a date or not. */
  readonly total: number
  /** Whether the festivals that follow the moon and the sun are among `days`. */
  readonly complete: boolean
}

type MoonAndSun = readonly [newYear: string, qingming: string, dragonBoat: string, midAutumn: string]

/**
 * 农历正月初一、清明、农历五月初五、农历八月十五. To 2026 as the notices confirm them; 2027 is not from a notice
 * (facts.md §7, [M]) and is recomputed by a test with the Chinese calendar of ICU.
 */
const moonAndSun: ReadonlyMap<number, MoonAndSun> = new Map([
  [2019, ['2019-02-05', '2019-04-05', '2019-06-07', '2019-09-13']],
  [2020, ['2020-01-25', '2020-04-04', '2020-06-25', '2020-10-01']],
  [2021, ['2021-02-12', '2021-04-04', '2021-06-14', '2021-09-21']],
  [2022, ['2022-02-01', '2022-04-05', '2022-06-03', '2022-09-10']],
  [2023, ['2023-01-22', '2023-04-05', '2023-06-22', '2023-09-29']],
  [2024, ['2024-02-10', '2024-04-04', '2024-06-10', '2024-09-17']],
  [2025, ['2025-01-29', '2025-04-04', '2025-05-31', '2025-10-06']],
  [2026, ['2026-02-17', '2026-04-05', '2026-06-19', '2026-09-25']],
  [2027, ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15']],
])

/** Which days each version of the law gives, from the year it rules. */
interface Version {
  readonly from: number
  readonly total: number
  readonly labourDays: number
  /** How many days before the first of the first month the Spring Festival begins. */
  readonly before: number
}

/** 全国年节及纪念日放假办法（2024修订）第二条: thirteen days; 除夕 and 5月2日 are new. In force 2025-01-01. */
const revised2024: Version = { from: 2025, total: 13, labourDays: 2, before: 1 }
/** 全国年节及纪念日放假办法（2013修订）第二条: eleven days; the Spring Festival is 正月初一 to 初三. */
const revised2013: Version = { from: 2014, total: 11, labourDays: 1, before: 0 }

const versionOf = (year: number): Version => (year >= revised2024.from ? revised2024 : revised2013)

const row = (festival: Festival, first: LocalDate, count: number): readonly StatutoryDay[] =>
  Array.from({ length: count }, (_, index) => ({ festival, date: addDays(first, index) }))

const moving = (dates: MoonAndSun, { before }: Version): readonly StatutoryDay[] => {
  const [newYear, qingming, dragonBoat, midAutumn] = dates
  return [
    ...row('春节', addDays(parseLocalDate(newYear), -before), 3 + before),
    ...row('清明节', parseLocalDate(qingming), 1),
    ...row('端午节', parseLocalDate(dragonBoat), 1),
    ...row('中秋节', parseLocalDate(midAutumn), 1),
  ]
}

/** 全国年节及纪念日放假办法第二条: the days of a year on which all citizens are free, in order. Pure. */
export const statutoryDaysOf = (year: number): StatutoryYear => {
  const version = versionOf(year)
  const dates = moonAndSun.get(year)
  const days = [
    ...row('元旦', dateOf(year, 1, 1), 1),
    ...row('劳动节', dateOf(year, 5, 1), version.labourDays),
    ...row('国庆节', dateOf(year, 10, 1), 3),
    ...(dates === undefined ? [] : moving(dates, version)),
  ]
  return {
    days: days.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    total: version.total,
    complete: dates !== undefined,
  }
}
