import type { LocalDate } from '../../model/index.ts'

const zeroToNine = '〇一二三四五六七八九'

const digitOf = (letter: string): string => String(Math.max(zeroToNine.indexOf(letter), 0))

/** Writes years in Chinese digits (二〇二三年) and spaced digits (2023 年) the plain way. */
export const plainYears = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[○O](?=[〇零○一二三四五六七八九]{0,2}年)/gu, '〇')
    .replaceAll(/[二][〇零○][〇零○一二三四五六七八九]{2}(?=年)/gu, (year) =>
      Array.from(year, digitOf).join(''),
    )
    .replaceAll(/\s+/gu, '')

const pad = (value: string): string => value.padStart(2, '0')

/** A calendar date from its printed parts; undefined when there is no such day. */
export const dateOf = (year: string, month: string, day: string): LocalDate | undefined => {
  const text = `${year}-${pad(month)}-${pad(day)}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text
}
