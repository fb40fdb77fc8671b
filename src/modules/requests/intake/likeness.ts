import { foldText } from '../cells.ts'

/** Pieces of three signs: enough to tell one Chinese sentence from another. */
export const shingles = (text: string): ReadonlySet<string> => {
  const signs = [...foldText(text)]
  if (signs.length < 3) return new Set([signs.join('')])
  return new Set(signs.slice(2).map((_, at) => signs.slice(at, at + 3).join('')))
}

/** How much two texts share, from 0 to 1: shared pieces among all pieces. Pure. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [shingles(one), shingles(other)]
  const shared = [...a].filter((piece) => b.has(piece)).length
  return shared / (a.size + b.size - shared)
}
