import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { Series } from '#statute/letters'

/** How 文号 of each series are written: `示医保公开〔{年}〕第{号}号`. */
export type NumberPatterns = Readonly<Record<Series, string>>

/** What stands where an office has set nothing: by its short name. */
export const presetPatterns = (shortName: string): NumberPatterns => ({
  decision: `${shortName}公开〔{年}〕第{号}号`,
  notice: `${shortName}公开告〔{年}〕{号}号`,
})

/** Why a pattern makes no 文号 by GB/T 9704, as a sentence; undefined where it does. */
export const patternDefect = (pattern: string): string | undefined => {
  if (!/^[^〔〕\d{}\s]{1,30}〔\{年\}〕第?\{号\}号$/u.test(pattern))
    return '文号的写法应当是机关代字、六角括号里的{年}和{号}，例如“示医保公开〔{年}〕第{号}号”。'
  return undefined
}

/** The number of a serial on a day. */
export const numberBy = (pattern: string, on: LocalDate, serial: number): string =>
  pattern.replace('{年}', String(yearOf(on))).replace('{号}', String(serial))
