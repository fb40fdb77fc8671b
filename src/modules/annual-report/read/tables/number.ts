import type { Measure } from '#statute/report-form'
import type { Cell, Span } from '../../model/index.ts'
import { unreadableCell } from '../../model/index.ts'

/** What the text of a cell is, before its place is known. */
export type Written = 'number' | 'blank' | 'text'

/** Nearly every cell is one of these; they need no tidying. */
const digits = /^\d{1,15}$/u

/** A cell longer than this is words, whatever number it starts with. */
const longestCell = 80

const plain = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u
const counted =
  /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(件|条|项|个|次|万元|元|宗|份)?(?:\((.+)\)|((?:其中|含|包括|均|主要).+))?$/u
/** A cell that our own writer has marked: it keeps the place of a number and has none. */
const unread = /^（读不出(?:：(.*))?）$/u
const dashes = /^[-—–/\\一]*$/u

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[−－﹣‐]/gu, '-')
    .trim()

const judge = (text: string): Written => {
  if (unread.test(text)) return 'number'
  const tidied = tidy(text)
  if (plain.test(tidied)) return 'number'
  const packed = tidied.replaceAll(/\s/gu, '')
  if (packed === '' || dashes.test(packed)) return 'blank'
  return counted.test(packed) ? 'number' : 'text'
}

/** Labels recur in every report and several times in one; what they are is remembered. */
const judged = new Map<string, Written>()
const mostJudged = 4000

/** Whether a text is written as a number, as nothing, or as words. */
export const writtenAs = (text: string): Written => {
  if (text === '') return 'blank'
  if (digits.test(text)) return 'number'
  if (text.length > longestCell) return 'text'
  const known = judged.get(text)
  if (known !== undefined) return known
  const written = judge(text)
  if (judged.size >= mostJudged) judged.clear()
  judged.set(text, written)
  return written
}

/** Whether a text is words, as labels are: 数量, 件数. A number misread, O or #REF!, is none. */
export const isWords = (text: string): boolean =>
  writtenAs(text) === 'text' && /\p{Script=Han}/u.test(text) && !/\p{N}/u.test(text)

const unitFactor = (printed: string | undefined, unit: string): number | undefined => {
  if (printed === undefined || printed === unit) return undefined
  if (unit === '万元' && printed === '元') return 1 / 10_000
  if (unit === '元' && printed === '万元') return 10_000
  return undefined
}

const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15))

/** A printed cell as a value. `unit` is what the form counts this cell in. */
export const cellOf = (text: string, span: Span, measure: Measure, unit: string): Cell => {
  const raw = text
  if (digits.test(text)) return { state: 'number', value: Number(text), raw, confidence: 'certain', span }
  const marked = unread.exec(text)
  if (marked) return unreadableCell('写出这份报告时就没有读出', marked[1] ?? '', span)
  const tidied = tidy(text)
  const packed = tidied.replaceAll(/\s/gu, '')
  if (packed === '' || dashes.test(packed)) return { state: 'empty', raw, span }
  if (/\d\s+\d/u.test(tidied)) return unreadableCell('数字中间有空格，分不清是几个数', raw, span)
  const found = counted.exec(packed)
  if (!found) return unreadableCell(`“${packed.slice(0, 20)}”不是数字`, raw, span)
  const value = Number((found[1] ?? '').replaceAll(',', ''))
  const remark = found[3] ?? found[4]
  const note = remark === undefined ? {} : { note: remark }
  const factor = measure === 'amount' ? unitFactor(found[2], unit) : undefined
  if (factor === undefined) return { state: 'number', value, raw, confidence: 'certain', span, ...note }
  const how = `单元格写的是“${packed}”，本表以${unit}计，已换算`
  return { state: 'number', value: scaled(value, factor), raw, confidence: 'inferred', how, span, ...note }
}

/** The same cell, said to be inferred when there is a reason to; a note of a conversion stays. */
export const inferredCell = (cell: Cell, how: string | null | undefined): Cell =>
  cell.state === 'number' && how ? { ...cell, confidence: 'inferred', how: cell.how ?? how } : cell
