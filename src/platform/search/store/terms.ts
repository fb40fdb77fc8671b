import type { SearchEntry } from '../entry.ts'
import { isWord, sequenceOf } from '../words/index.ts'
import { isSoft } from '../words/soft.ts'
import { longest, longestTerm, mostTerms } from './limits.ts'
import { termOf } from './tokens.ts'

const isOffered = (word: string): boolean =>
  isWord(word) && !isSoft(word) && /^\p{Script=Han}{2,}$/u.test(word)

/** Words that stand beside each other in a title, together: 医保基金. */
const pairsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => {
    const next = words[index + 1]
    return next !== undefined && isOffered(word) && isOffered(next) ? [`${word}${next}`] : []
  })

/** What is offered of an entry while somebody types: words of the title, pairs of them, and the terms it names. */
export const termsOf = ({ fields: { title }, terms = [] }: SearchEntry): readonly string[] => {
  const words = sequenceOf(title.slice(0, longest.title))
  const all = [...terms.slice(0, mostTerms).map(termOf), ...words.filter(isOffered), ...pairsOf(words)]
  return [...new Set(all)].filter((term) => term.length > 1 && term.length <= longestTerm).slice(0, mostTerms)
}
