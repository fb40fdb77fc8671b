/** At most so many words are looked for, each of at most so many characters. */
const mostWords = 8
const longestWord = 40

/** Text as it is compared: width, case and blanks make no difference. The projection folds alike. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')

/** What is typed into a search box as words, folded. */
export const searchWords = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s\u3000]+/u)
      .map((word) => [...folded(word)].slice(0, longestWord).join(''))
      .filter((word) => word !== '')
      .slice(0, mostWords),
  ),
]

/** A word as a pattern of LIKE that finds it anywhere; escaped by a backslash. */
export const patternOf = (word: string): string => `%${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
