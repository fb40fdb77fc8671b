/** How a number format changes what is read of a number. */
export interface Format {
  readonly code: string
  /** The number is a day, or a time of it. */
  readonly date: boolean
  /** What is shown is not the number that is kept: a share in percent, thousands left out. */
  readonly scaled: boolean
  /** Words shown before and behind the number: `0"件"`, `General"（其中…）"`. */
  readonly before: string
  readonly behind: string
}

/** Formats of numbers Excel has built in that show a date or a time, some of them for China alone. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const token =
  /"(?<quoted>[^"]*)"|[\\!](?<escaped>.)|[_*].|\[[^\]]*\]|General|G\/通用格式|(?<digits>[0#?.,]+|E[+-])|(?<other>.)/giu

/** Whether a format shows a day or a time: by its letters, without colours, conditions and quoted words. */
const isDate = (code: string): boolean =>
  /[ymdhs]/iu.test(code.replaceAll(/"[^"]*"|[\\!].|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General|;.*$/giu, ''))

/** Words count; signs of money, brackets of negative numbers and blanks say nothing more than the number. */
const worded = (text: string): string => (/[\p{L}\p{N}%]/u.test(text) ? text.trim() : '')

const read = (code: string): Omit<Format, 'code' | 'date'> => {
  let [before, between, behind, numbers] = ['', '', '', false]
  let scaled = false
  for (const { 0: whole, groups } of code.matchAll(token)) {
    // What follows is for numbers below zero.
    if (groups?.['other'] === ';') break
    const literal = groups?.['quoted'] ?? groups?.['escaped'] ?? groups?.['other']
    if (literal !== undefined) {
      scaled ||= groups?.['other'] === '%'
      if (numbers) behind += literal
      else before += literal
    } else if (groups?.['digits'] !== undefined || /^g/iu.test(whole)) {
      if (numbers && !/^E/iu.test(whole)) between += behind
      if (numbers && !/^E/iu.test(whole)) behind = ''
      scaled ||= /[0#?],+$/u.test(whole)
      numbers = true
    }
  }
  return numbers
    ? { scaled: scaled || between !== '', before: worded(before), behind: worded(behind) }
    : { scaled: false, before: '', behind: '' }
}

/** What a format of a workbook does, by its id and, where somebody made it, its code. */
export const formatOf = (id: number, made: string | undefined): Format => {
  if (made === undefined) {
    const percent = id === 9 || id === 10
    return { code: percent ? '0%' : '', date: isBuiltInDate(id), scaled: percent, before: '', behind: '' }
  }
  const date = isDate(made)
  return { code: made, date, ...(date ? { scaled: false, before: '', behind: '' } : read(made)) }
}
