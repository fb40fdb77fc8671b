import type { LocalDate } from '#statute/calendar'
import { partsOf } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayOf, later } from '#platform/clock'

const eightHours = 8 * 60 * 60 * 1000

/** `2026年1月5日`. */
export const printDay = (on: LocalDate): string => {
  const { year, month, day } = partsOf(on)
  return `${year}年${month}月${day}日`
}

/** A moment as people in China say it: `2026年1月5日9:00`. */
export const printMoment = (at: Instant): string => {
  const [, hour = '', minute = ''] = /T(\d\d):(\d\d)/u.exec(later(at, eightHours)) ?? []
  return `${printDay(dayOf(at))}${Number(hour)}:${minute}`
}
