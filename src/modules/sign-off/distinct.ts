import type { PersonId } from '#modules/organisations'

/**
 * Whether different people can be found for all seats: somebody of each list, nobody twice. `taken` are those who have
 * a seat already. Lists are few and short.
 */
export const canBeDistinct = (
  seats: readonly (readonly PersonId[])[],
  taken: readonly PersonId[] = [],
): boolean => {
  const [first, ...rest] = seats.toSorted((one, other) => one.length - other.length)
  if (first === undefined) return true
  return first.some((person) => !taken.includes(person) && canBeDistinct(rest, [...taken, person]))
}
