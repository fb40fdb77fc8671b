const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** 二〇二三: digits only, read by position. */
const byPosition = (text: string): number =>
  [...text].reduce((value, sign) => value * 10 + (digits[sign] ?? 0), 0)

/**
 * The value of a Chinese numeral: 十三 is 13, 一百零五 is 105, 两 is 2, 三万五千 is 35000, 二〇二三 is 2023;
 * null when the text is not one.
 */
export const hanNumeral = (text: string): number | null => {
  if (!/^[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千万亿]*$/u.test(text)) return null
  if (!/[十百千万亿]/u.test(text)) return text.length === 1 ? (digits[text] ?? null) : byPosition(text)
  let whole = 0
  let section = 0
  let digit = 0
  for (const sign of text) {
    const place = places[sign]
    const myriad = myriads[sign]
    if (place !== undefined) {
      section += (digit === 0 ? 1 : digit) * place
      digit = 0
    } else if (myriad !== undefined) {
      whole += (section + digit === 0 ? 1 : section + digit) * myriad
      section = 0
      digit = 0
    } else digit = digits[sign] ?? 0
  }
  return whole + section + digit
}

/** The value of 1,234 or 9116.36. */
export const arabicNumeral = (text: string): number => Number(text.replaceAll(',', ''))
