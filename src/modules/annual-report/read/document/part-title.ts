import type { PartTitle } from '#statute/report-form'
import { formOf, keysOf, labelKey, numberOf } from '#statute/report-form'

/** The titles of the six parts are the same in both editions. */
const parts = formOf('2021').parts

/** Words that make a heading with the part's own number that part, however it is worded. */
const words: Readonly<Record<string, RegExp>> = {
  一: /^(?:\p{Script=Han}{0,8})(?:总体|概述|基本情况|概况)/u,
  二: /主动公开.{0,8}(?:情况|信息)/u,
  三: /(?:申请.{0,6}情况|收到和处理|依申请公开)/u,
  四: /(?:复议|诉讼)/u,
  五: /(?:问题|不足|改进)/u,
  六: /(?:其他|其它).{0,6}(?:报告|事项|汇报|情况)|需要报告的/u,
}

const longestTitle = 45

export interface PartHeading {
  /** 一 … 六: which of the six parts the title is. */
  readonly number: string
  readonly title: string
  /** What stands behind the title in the same block. */
  readonly rest: string
}

const outerNumber = (text: string): string => {
  const number = numberOf(text)
  return number.endsWith('、') ? number.slice(0, -1) : ''
}

const titleText = (text: string): string =>
  text
    .replace(/^\s*[一二三四五六七八九十]{1,2}\s*[、.．，,:：]\s*/u, '')
    .replace(/[。：:]$/u, '')
    .trim()

const byWords = (number: string, text: string): PartTitle | undefined =>
  words[number]?.test(text) ? parts.find((part) => part.number === number) : undefined

const whole = (text: string): PartHeading | undefined => {
  const number = outerNumber(text)
  if (number === '' && numberOf(text) !== '') return undefined
  const key = labelKey(text)
  const official = parts.find((part) => keysOf(part.label)[0] === key)
  const variant = parts.find(
    (part) => (number === '' || part.number === number) && keysOf(part.label).includes(key),
  )
  const part = official ?? variant ?? (/[。；;]/u.test(text.slice(0, -1)) ? undefined : byWords(number, text))
  return part && { number: part.number, title: titleText(text), rest: '' }
}

/** A title with text behind it in the same block: 一、总体情况。2023年，我局…… */
const withText = (text: string): PartHeading | undefined => {
  const number = outerNumber(text)
  if (number === '') return undefined
  const printed = titleText(text)
  const cut = /[。：:\s]/u.exec(printed)
  if (cut === null || cut.index === 0 || cut.index > longestTitle) return undefined
  const title = printed.slice(0, cut.index)
  const key = labelKey(title)
  const part = parts.find((one) => one.number === number && keysOf(one.label).includes(key))
  return part && { number, title, rest: printed.slice(cut.index + 1).trim() }
}

/** A title has one of these words; most lines of a page have none, and need no closer look. */
const hint = /情况|概述|概况|总体|处理|公开|复议|诉讼|问题|不足|改进|事项|报告|汇报/u

/** Which of the six parts a block of text opens, if any. */
export const partOfTitle = (text: string): PartHeading | undefined =>
  !hint.test(text.length > 200 ? text.slice(0, 200) : text)
    ? undefined
    : ((text.length <= longestTitle ? whole(text) : undefined) ?? withText(text))
