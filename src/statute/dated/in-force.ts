import type { LocalDate } from '#statute/calendar'
import type { Dated, Entry } from './dated.ts'
import { DatedError } from './error.ts'

const rules = ({ from, until }: Entry<unknown>, on: LocalDate): boolean =>
  from <= on && (until === undefined || on <= until)

/**
 * What a rule says on the day of an event, with its basis. The day is that of the event, never today.
 * Throws DatedError `not-in-force` where the rule says nothing of that day.
 */
export const inForce = <T>({ title, entries }: Dated<T>, on: LocalDate): Entry<T> => {
  const entry = entries.findLast((one) => rules(one, on))
  if (entry !== undefined) return entry
  const first = entries[0]?.from ?? on
  const why = on < first ? `最早的规定自${first}起施行` : '当日没有有效的规定'
  throw new DatedError('not-in-force', `${on}没有可以适用的“${title}”：${why}，请核对日期。`)
}

/** Only the value of `inForce`. */
export const valueOn = <T>(rule: Dated<T>, on: LocalDate): T => inForce(rule, on).value
