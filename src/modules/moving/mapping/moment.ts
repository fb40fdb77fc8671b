import type { LocalDate } from '#statute/calendar'
import { dateOf } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayStart, later } from '#platform/clock'

const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?秒?)?)?分?$/u
const packed = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/u
const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u
const stamp = /^1\d{9}(?:\d{3})?$/u

const dayIn = (year: number, month: number, day: number): LocalDate | undefined => {
  if (year < 1949 || year > 2099) return undefined
  try {
    return dateOf(year, month, day)
  } catch {
    return undefined
  }
}

/** A moment as old systems write it, in China unless it says otherwise; undefined where it cannot be read for sure. Pure. */
export const momentIn = (typed: string): Instant | undefined => {
  const text = typed.normalize('NFKC').trim()
  if (zoned.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString()
  if (stamp.test(text)) return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString()
  const match = written.exec(text) ?? packed.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0))
  const on = dayIn(year ?? 0, month ?? 0, day ?? 0)
  if (on === undefined || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined
  return later(dayStart(on), (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1000)
}
