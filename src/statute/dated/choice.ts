import type { Basis } from './basis.ts'
import type { Dated, Entry } from './dated.ts'
import { DatedError } from './error.ts'

/** Whether an entry is a preset an office may replace: nobody read it in a document. */
export const isOpen = ({ basis }: Entry<unknown>): boolean =>
  basis.certainty === 'memory' || basis.certainty === 'practice'

/** What an office decides in place of a preset. */
export interface Choice<T> {
  readonly value: T
  readonly basis: Basis
}

/**
 * The rule with an office's own choice in place of each preset that is only remembered or practice; what was read
 * in a document stays. Throws DatedError `not-open` where nothing of it may be chosen.
 */
export const chosen = <T>(rule: Dated<T>, { value, basis }: Choice<NoInfer<T>>): Dated<T> => {
  if (!rule.entries.some(isOpen))
    throw new DatedError('not-open', `“${rule.title}”有明文规定，不能由单位自行设定。`)
  const entries = rule.entries.map((entry) => (isOpen(entry) ? { ...entry, value, basis } : entry))
  return { title: rule.title, entries }
}
