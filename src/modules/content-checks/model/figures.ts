const digits = '〇一二三四五六七八九'

/** A whole number of digits, full width as well, or of Chinese numerals up to 99 or digit by digit; undefined: none. */
export const numberOf = (text: string): number | undefined => {
  const plain = text.normalize('NFKC')
  if (/^\d{1,9}$/u.test(plain)) return Number(plain)
  const even = text.replaceAll('零', '〇').replaceAll('○', '〇')
  if (/^[〇一二三四五六七八九]{1,4}$/u.test(even))
    return Number([...even].map((sign) => digits.indexOf(sign)).join(''))
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(even)
  if (tens === null) return undefined
  const [, high, low] = tens
  return (high === undefined ? 1 : digits.indexOf(high)) * 10 + (low === undefined ? 0 : digits.indexOf(low))
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The days of a month; of February 29 where no year is known. */
export const daysIn = (year: number | undefined, month: number): number => {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
