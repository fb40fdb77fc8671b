import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import { appealDue } from './terms.ts'
import type { Instance } from './forms.ts'
import type { RemedyResult, RulingResult } from './results.ts'
import { isAppealResult } from './results.ts'

/** What one instance came to. */
export interface Ruling {
  readonly instance: Instance
  readonly result: RulingResult
  /** The day on the paper. */
  readonly on: LocalDate
  /** The day it was served on us; null while it was not. */
  readonly servedOn: LocalDate | null
}

/** The result that stands behind all rulings so far; null where there is none, or the case is heard once more. */
export const standingResult = (rulings: readonly Ruling[]): RemedyResult | null =>
  rulings.reduce<RemedyResult | null>((standing, { result }) => {
    if (!isAppealResult(result)) return result
    return result === 'remanded' ? null : standing
  }, null)

/**
 * The day from which the last ruling binds: 行政复议法第七十五条 on service; a judgment of the first instance when the term
 * of appeal has run out unused, the day after its last; one of the second on service. Null where it does not bind yet by
 * what is known. The term of appeal is that of our own service.
 */
export const bindingFrom = (
  ruling: Ruling | undefined,
  appealedOn: LocalDate | null,
  calendar: Calendar,
): LocalDate | null => {
  if (ruling === undefined || ruling.servedOn === null || ruling.result === 'remanded') return null
  if (appealedOn !== null) return null
  const appeal = ruling.instance === 'first' ? appealDue(ruling.result, ruling.servedOn, calendar) : undefined
  return appeal === undefined ? ruling.servedOn : addDays(appeal.date, 1)
}
