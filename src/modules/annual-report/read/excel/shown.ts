import { plainNumber } from '../../model/index.ts'
import type { Format } from './format.ts'

const dayMs = 24 * 60 * 60 * 1000
/** Day 0, in milliseconds before 1970. */
const zero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }
/** The last day of the year 9999. */
const lastDay = 2_958_465

/** A number of days as the day it is, as it is printed: 2024年1月5日. */
const dayText = (days: number, from1904: boolean): string | undefined => {
  if (!(days >= 1 && days < lastDay)) return undefined
  const at = new Date(zero[from1904 ? 1904 : 1900] + Math.floor(days) * dayMs)
  return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
}

/** Excel works with so many digits and shows no more: what it has worked out as 0.30000000000000004 is 0.3. */
const exactDigits = 15

/** A number as a cell keeps it. */
export interface KeptNumber {
  readonly typed: string
  readonly format: Format | undefined
  /** A formula worked it out. */
  readonly formula: boolean
  readonly from1904: boolean
}

/**
 * A number of a cell as text: the number that is kept with the words its format shows around it. Where what is shown is
 * another number than what is kept, the format is said with it, so that nobody takes one for the other.
 */
export const shownNumber = ({ typed, format, formula, from1904 }: KeptNumber): string => {
  const kept = Number(typed)
  if (typed.trim() === '' || !Number.isFinite(kept)) return typed
  if (format?.date === true) return dayText(kept, from1904) ?? `〔${format.code || '日期'}〕${typed}`
  const number = plainNumber(formula ? Number(kept.toPrecision(exactDigits)) : kept)
  if (format === undefined) return number
  return format.scaled ? `〔${format.code}〕${number}` : `${format.before}${number}${format.behind}`
}
