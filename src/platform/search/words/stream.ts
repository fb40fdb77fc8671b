import { keeping } from './keeping.ts'
import { sentenceBreak, sequenceOf } from './words.ts'

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word)

/** A word as it stands in a stream. What is not Chinese has a mark on both sides, so that 3号 is not in 13号. */
export const marked = (word: string): string => (isHan(word) || word === sentenceBreak ? word : `^${word}^`)

/** Words between blanks: ` 医保 基金 . `. Empty where there is none. */
export const streamOf = (words: readonly string[]): string =>
  words.length === 0 ? '' : ` ${words.map(marked).join(' ')} `

/** How a phrase stands in a stream whose blanks are taken out: how the text falls into words makes no difference. */
export const compactOf = keeping((text: string): string => sequenceOf(text).map(marked).join(''))
