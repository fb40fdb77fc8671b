/** 禁则, GB/T 15834 5.1: what no line begins with. */
const notFirst = new Set('，。、；：？！）〕】》〉」』〗｝”’…—～·％‰℃°）,.;:?!)]}%/々')

/** What no line ends with. */
const notLast = new Set('（〔【《〈「『〖｛“‘([{￥$№#')

/** Closing marks, whose right half is empty and may stand beyond the edge. */
const closing = new Set('，。、；：？！）〕】》〉」』〗｝”’')

/** Part of a word or a number in Latin letters. */
export const isWord = (letter: string): boolean => letter > ' ' && letter < '\u{2000}'

/** A long word, an address of a page or a mailbox, may go on after one of these. */
const seams = new Set('/&?=@_-')

/** Whether a line may end between two letters. */
export const breaksBetween = (before: string, after: string): boolean => {
  if (before === ' ') return after !== ' '
  if (after === ' ' || notLast.has(before) || notFirst.has(after)) return false
  if (isWord(before) && isWord(after)) return seams.has(before) && !/\d/u.test(after)
  return true
}

/** How much of the last letter of a line may stand beyond the edge, as a share of its width. */
export const hangOf = (letter: string): number => {
  if (letter === ' ') return 1
  return closing.has(letter) ? 0.5 : 0
}
