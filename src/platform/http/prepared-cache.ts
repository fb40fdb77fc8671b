import type { Prepared } from './prepared.ts'

/** Prepared answers kept as long as the data they were made from. */
export type PreparedCache = (
  data: object,
  key: string,
  make: () => Prepared | Promise<Prepared>,
) => Promise<Prepared>

/**
 * A cache keyed on the identity of the data an answer shows: new data is a new object, so nothing stale can
 * be sent, and answers go when their data goes. A failed making is not kept.
 */
export const createPreparedCache = (): PreparedCache => {
  const known = new WeakMap<object, Map<string, Promise<Prepared>>>()
  return (data, key, make) => {
    const answers = known.get(data) ?? new Map<string, Promise<Prepared>>()
    known.set(data, answers)
    const kept = answers.get(key)
    if (kept) return kept
    const made = Promise.try(make)
    answers.set(key, made)
    made.catch(() => answers.delete(key))
    return made
  }
}
