import type { LocalDate } from '#statute/calendar'

/** 2026年11月28日, as a document is dated (GB/T 9704-2012, 7.3.5.4): no zero before a month or a day. */
export const writtenDate = (date: LocalDate): string => {
  const [year, month, day] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}

/** What no document can hold: control characters and halves of characters. Tabs are blanks, other line ends `\n`. */
export const printable = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')

/** What stands in the place of the seal. */
export const sealWords = '（印章）'
