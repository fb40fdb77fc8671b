import type { LocalDate } from '#statute/calendar'
import { dateOf } from '#statute/calendar'
import type { Content } from '../content.ts'
import { dayIn, kindOf } from '../kinds/index.ts'
import { valueIn } from '../kinds/values.ts'

/** What of a document counts in table 2 by pieces or by money; normative documents have a register of their own. */
export type CountedAs = 'licence' | 'penalty' | 'coercion' | 'fee'

/** When a document counts, and for how much. */
export interface CountedFact {
  readonly counts: CountedAs
  /** The day of the decision; of a charge the last day of its year. */
  readonly on: LocalDate
  /** In fen; 0 where it is counted by pieces. */
  readonly amount: number
}

const chargeOf = ({ fields }: Content): CountedFact | undefined => {
  const year = Number(valueIn(fields, 'year'))
  const amount = valueIn(fields, 'amount')
  return Number.isSafeInteger(year) && year >= 1900 && year < 3000 && typeof amount === 'number'
    ? { counts: 'fee', on: dateOf(year, 12, 31), amount }
    : undefined
}

/**
 * 国办公开办函〔2021〕30号, table 2: a decision counts on its day, for the body that decided; the money of a charge for the
 * year it names. Undefined for what counts nowhere, and for a decision of another body. Pure.
 */
export const countedFactOf = (content: Content, body: string): CountedFact | undefined => {
  const { counts } = kindOf(content.kind)
  if (counts === 'fee') return chargeOf(content)
  if (counts !== 'licence' && counts !== 'penalty' && counts !== 'coercion') return undefined
  const on = dayIn(content.fields, 'decidedOn')
  const authority = valueIn(content.fields, 'authority')
  return on === undefined || (authority !== undefined && authority !== body)
    ? undefined
    : { counts, on, amount: 0 }
}
