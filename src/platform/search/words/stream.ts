import { keeping } from './keeping.ts'
import { sentenceBreak, sequenceOf } from './words.ts'

const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word)

/** A word as it stands in a stream. What is not Chinese has a mark on both sides, so that 3号 is not in 13号. */
export const marked = (word: string): string => (isHan(word) || word === sentenceBreak ? word : `^${word}^`)

/** The words of a text between blanks: ` 医保 基金 . `. Empty where there is none. */
export const streamOf = (text: string): string => {
  const words = sequenceOf(text).map(marked)
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}

/** How a phrase stands in a stream whose blanks are taken out: how the text falls into words makes no difference. */
export const compactOf = keeping((text: string): string => sequenceOf(text).map(marked).join(''))
