/** Whether a calendar has the day `YYYYMMDD`, in the lifetime of anybody. */
const isDay = (text: string): boolean => {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))]
  if (year < 1880 || year > 2099 || month < 1 || month > 12) return false
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checks = '10X98765432'

/** GB/T 2260: provinces, and 83 of 台湾居民居住证; a 9 begins 外国人永久居留身份证. */
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/u
const oldRegion = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{13}$/u

/** GB 11643: region, day of birth, serial, and the check of ISO 7064 MOD 11-2. */
export const isIdCard = (digits: string): boolean => {
  if (!/^\d{17}[\dX]$/u.test(digits) || !region.test(digits) || !isDay(digits.slice(6, 14))) return false
  const sum = weights.reduce<number>((total, weight, place) => total + weight * Number(digits[place]), 0)
  return checks[sum % 11] === digits[17]
}

/** The number of before 1999: a region there was, a day of the last century. */
export const isOldIdCard = (digits: string): boolean =>
  oldRegion.test(digits) && isDay(`19${digits.slice(6, 12)}`)

/** ISO/IEC 7812. */
const luhn = (digits: string): boolean => {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const codeSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** GB 32100: a 统一社会信用代码 of digits alone. */
const isCreditCode = (digits: string): boolean => {
  if (!/^(?:1[1239]|2[19]|3[1-59]|4[19]|5[1-39]|6[129]|7[129]|8[19]|9[123])\d{16}$/u.test(digits))
    return false
  const sum = codeWeights.reduce<number>((total, weight, place) => total + weight * Number(digits[place]), 0)
  return codeSigns[(31 - (sum % 31)) % 31] === digits[17]
}

/** Cards of banks in China: of UnionPay 16 to 19 digits, of the other schemes 16, each by its prefix. */
const prefix = /^(?:6[02]\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14}|9558\d{12,15})$/u

export const isBankCard = (digits: string): boolean =>
  prefix.test(digits) && !/^(\d)\1+$/u.test(digits) && !isCreditCode(digits) && luhn(digits)

const mobile = /^(?:(?:00)?86)?(1[3-9]\d{9})$/u

/** The eleven digits of a mobile, without the code of the country; undefined where it is none. */
export const mobileIn = (digits: string): string | undefined => mobile.exec(digits)?.[1]
