import type { LocalDate } from '#statute/calendar'
import { addDays, partsOf } from '#statute/calendar'
import type { Period } from './span.ts'

/** 2026年1月5日. */
export const printDate = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** As people say a time: both days included. */
export const printPeriod = ({ from, until }: Period): string =>
  until === undefined ? `${printDate(from)}起` : `${printDate(from)}至${printDate(addDays(until, -1))}`
