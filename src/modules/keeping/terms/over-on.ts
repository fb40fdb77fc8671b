import type { LocalDate } from '#statute/calendar'
import { parseLocalDate, yearOf } from '#statute/calendar'
import type { Term } from './classes.ts'

/** How a body keeps a class of cases, as it has decided. */
export interface KeepingRule {
  readonly term: Term
  /** After how many years applicants are taken out, sooner than the term ends; null where not before. */
  readonly personalYears: number | null
}

/** The first day so many whole years are over, counted from the January behind a case's end. Pure. */
const yearsOver = (concludedOn: LocalDate, years: number): LocalDate =>
  parseLocalDate(`${yearOf(concludedOn) + 1 + years}-01-01`)

/** Why applicants are taken out on a day. */
export type Ground = 'term' | 'personal'

export const grounds = { term: '保管期限届满', personal: '个人信息保存期限届满' } as const satisfies Readonly<
  Record<Ground, string>
>

export interface Over {
  readonly on: LocalDate
  readonly by: Ground
}

/**
 * 个人信息保护法第十九条: from which day on a case keeps nobody's name any more, and by which of the two terms; undefined
 * where it is kept for good with all that is in it. Pure.
 */
export const overOn = (concludedOn: LocalDate, { term, personalYears }: KeepingRule): Over | undefined => {
  const term_: Over | undefined =
    term === 'permanent' ? undefined : { on: yearsOver(concludedOn, Number(term)), by: 'term' }
  const personal: Over | undefined =
    personalYears === null ? undefined : { on: yearsOver(concludedOn, personalYears), by: 'personal' }
  if (term_ === undefined || personal === undefined) return term_ ?? personal
  return personal.on < term_.on ? personal : term_
}
