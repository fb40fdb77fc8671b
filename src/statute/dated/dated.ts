import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'
import type { Basis } from './basis.ts'
import { DatedError } from './error.ts'

/** What a rule says from a day on. */
export interface Entry<T> {
  readonly from: LocalDate
  /** The last day it rules; left out, it rules until the next entry begins. */
  readonly until?: LocalDate
  readonly value: T
  readonly basis: Basis
}

/** A rule the law may change: what it says, from when to when, and what it stands on. */
export interface Dated<T> {
  /** What the rule is about, in Chinese: 答复期限. */
  readonly title: string
  readonly entries: readonly Entry<T>[]
}

/** An entry as it is written down: dates as texts. */
export interface WrittenEntry<T> {
  readonly from: string
  readonly until?: string
  readonly value: T
  readonly basis: Basis
}

const entryOf = <T>({ from, until, value, basis }: WrittenEntry<T>): Entry<T> => ({
  from: parseLocalDate(from),
  ...(until === undefined ? {} : { until: parseLocalDate(until) }),
  value,
  basis,
})

/** Each entry ends before the next begins, and none before it began. */
const requireOrder = (title: string, entries: readonly Entry<unknown>[]): void => {
  entries.forEach(({ from, until }, index) => {
    const next = entries[index + 1]?.from
    if ((until !== undefined && until < from) || (next !== undefined && next <= (until ?? from)))
      throw new DatedError(
        'not-in-order',
        `“${title}”自${from}起的规定与前后规定的日期重叠或者颠倒，请核对。`,
      )
  })
}

/**
 * A rule with what it says at each time, the earlier first. Throws DatedError `no-entry`, `not-in-order`, and
 * CalendarError `bad-date`.
 */
export const dated = <T>(title: string, written: readonly WrittenEntry<T>[]): Dated<T> => {
  if (written.length === 0) throw new DatedError('no-entry', `“${title}”没有写任何规定。`)
  const entries = written.map(entryOf)
  requireOrder(title, entries)
  return { title, entries }
}
