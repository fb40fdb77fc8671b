/** What a list of grades is worth: the first places most (Järvelin and Kekäläinen 2002, with 2^grade − 1). */
const worth = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

/** nDCG at so many places: the grades as found against the best order there is; 1 where there is nothing to find. */
export const gainAt = (places: number, found: readonly number[], all: readonly number[]): number => {
  const best = worth(all.toSorted((one, other) => other - one).slice(0, places))
  return best === 0 ? 1 : worth(found.slice(0, places)) / best
}
