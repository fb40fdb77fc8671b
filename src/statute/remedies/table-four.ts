import type { LocalDate } from '#statute/calendar'
import type { RemedyPath } from './forms.ts'
import type { RemedyOutcome, RemedyResult } from './results.ts'
import { remedyResults } from './results.ts'

/** What of a remedy decides its cell of table 4. */
export interface Counted {
  readonly path: RemedyPath
  /** The day it came to us: notice of answering, copy of the complaint. */
  readonly receivedOn: LocalDate
  /** The result that stands; null while there is none. */
  readonly result: RemedyResult | null
  /** From when it binds; null while it does not. */
  readonly boundFrom: LocalDate | null
}

/** The order of the five numbers of a group. */
export const outcomeOrder = ['upheld', 'corrected', 'other', 'pending', 'total'] as const
export type TableFourOutcome = RemedyOutcome | 'pending'

/** A cell of table 4: its group and which of its numbers, the total left out. */
export interface TableFourCell {
  readonly path: RemedyPath
  readonly outcome: TableFourOutcome
}

/**
 * 条例第五十条: the ONE cell of table 4 a remedy stands in for a period of whole days, both included; undefined where it
 * belongs to another. It counts by its result in the period in which that became binding, and as 尚未审结 at the end of
 * every period before; the last binding result counts, whatever instances went before. Practice: the form is silent.
 */
export const tableFourCell = (
  { path, receivedOn, result, boundFrom }: Counted,
  from: LocalDate,
  until: LocalDate,
): TableFourCell | undefined => {
  if (receivedOn > until) return undefined
  if (result === null || boundFrom === null || boundFrom > until) return { path, outcome: 'pending' }
  return boundFrom < from ? undefined : { path, outcome: remedyResults[result].outcome }
}
