/**
 * How alike two short texts are, 0 to 1: twice their longest common subsequence over their lengths. A
 * misprint drops or swaps a few characters and keeps the order of the rest.
 */
export const likeness = (left: string, right: string): number => {
  if (left.length === 0 || right.length === 0) return 0
  let above = new Uint16Array(right.length + 1)
  for (const letter of left) {
    const row = new Uint16Array(right.length + 1)
    for (let index = 0; index < right.length; index += 1)
      row[index + 1] =
        right[index] === letter ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0)
    above = row
  }
  return (2 * (above[right.length] ?? 0)) / (left.length + right.length)
}
