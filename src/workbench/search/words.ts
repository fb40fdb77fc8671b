import type { RowOf } from '../api/operations.ts'

/** A group of words that mean the same. */
export type Synonym = RowOf<'searchSynonyms'>

/** Words as people type them: parted by blanks, lines or the usual marks. */
export const wordsIn = (typed: string): string[] =>
  typed.split(/[\s、，,;；]+/u).filter((word) => word !== '')

/** A number of milliseconds in the words of people. */
export const tookWords = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 1) return '不到 1 秒'
  return seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`
}
