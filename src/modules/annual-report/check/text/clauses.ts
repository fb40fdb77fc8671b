import type { Mention } from './numbers.ts'
import type { View } from './view.ts'

/** A number with the words around it, cut where the sense breaks. */
export interface Clause extends Mention {
  /** The words from the last break, or from the number before it, to this number. */
  readonly left: string
  /** The words from the unit to the next break or number. */
  readonly right: string
  /** The sentence up to the number, and the paragraph up to the number with the heading it stands under. */
  readonly sentence: string
  readonly paragraph: string
  /** Where its sentence and its paragraph start and end in the view. */
  readonly sentenceStart: number
  readonly sentenceEnd: number
  readonly paragraphStart: number
  /** How many brackets are open around it in its sentence. */
  readonly depth: number
}

const breaks = /[，。；：！？\n（）]/u
const sentenceEnds = /[。！？\n]/u
const reach = 240
/** A sentence longer than this behind a number is not looked through. */
const farthest = 1_200
const leadIn = /^(?:、|和|及|与|以及|或)+/u

const backTo = (text: string, from: number, stop: RegExp, floor: number): number => {
  let at = from
  while (at > floor && !stop.test(text[at - 1] ?? '')) at--
  return at
}

const forthTo = (text: string, from: number, stop: RegExp, ceiling: number): number => {
  let at = from
  while (at < ceiling && !stop.test(text[at] ?? '')) at++
  return at
}

/** The words a bracket explains: 行政复议案件（已办结）3件. What the bracket adds is kept: 予以公开（含部分公开）3件. */
const overBracket = (text: string, at: number, floor: number): string => {
  const open = text[at - 1] === '）' ? text.lastIndexOf('（', at) : -1
  if (open <= floor) return ''
  const words = text.slice(backTo(text, open, breaks, floor), open)
  const inside = text.slice(open, at)
  return /^（(?:含|包括)/u.test(inside) ? `${words}${inside}` : words
}

/** Between two numbers the first words belong to the one before: 1条破亿、2条破千万. */
const afterPause = (between: string): string => between.slice(between.indexOf('、') + 1)

const leftOf = (text: string, start: number, floor: number): string => {
  const from = backTo(text, start, breaks, floor)
  if (from < start)
    return (from === floor ? afterPause(text.slice(from, start)) : text.slice(from, start)).replace(
      leadIn,
      '',
    )
  if (text[from - 1] === '：')
    return text.slice(backTo(text, from - 1, breaks, floor), from - 1).replace(leadIn, '')
  return overBracket(text, from, floor).replace(leadIn, '')
}

const depthAt = (sentence: string): number => {
  let depth = 0
  for (const sign of sentence) {
    if (sign === '（') depth++
    if (sign === '）' && depth > 0) depth--
  }
  return depth
}

interface Heading {
  readonly at: number
  readonly words: string
}

const heading =
  /(?:^|\n|。)((?:（[一二三四五六七八九十]{1,3}）|(?<!。)(?:\d{1,2}|[一二三四五六七八九十])[、.])[^。，；：\n（）]{1,40})/gu

/** Sub-headings, on a line of their own or at the head of their paragraph. */
const headingsOf = (text: string): Heading[] =>
  [...text.matchAll(heading)].map((found) => ({ at: found.index, words: found[1] ?? '' }))

const headingBefore = (headings: readonly Heading[], start: number): string =>
  headings.findLast(({ at }) => at < start)?.words ?? ''

/** The numbers of a view, each with the words that say what it counts. */
export const clausesOf = ({ text }: View, mentions: readonly Mention[]): Clause[] => {
  const headings = headingsOf(text)
  return mentions.map((mention, index) => {
    const floor = mentions[index - 1]?.end ?? 0
    const ceiling = mentions[index + 1]?.start ?? text.length
    const near = Math.max(0, mention.start - reach)
    const sentenceStart = backTo(text, mention.start, sentenceEnds, near)
    const paragraphStart = text.lastIndexOf('\n', mention.start - 1) + 1
    const sentence = text.slice(sentenceStart, mention.start)
    return {
      ...mention,
      left: leftOf(text, mention.start, Math.max(floor, near)),
      right: text.slice(
        mention.end,
        forthTo(text, mention.end, breaks, Math.min(ceiling, mention.end + reach)),
      ),
      sentence,
      paragraph: `${headingBefore(headings, mention.start)}。${text.slice(Math.max(paragraphStart, mention.start - 2 * reach), mention.start)}`,
      sentenceStart,
      sentenceEnd: forthTo(text, mention.end, sentenceEnds, Math.min(text.length, mention.end + farthest)),
      paragraphStart,
      depth: depthAt(sentence),
    }
  })
}
