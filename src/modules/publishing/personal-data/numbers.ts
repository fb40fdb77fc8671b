/** Whether a calendar has the day `YYYYMMDD`, in the lifetime of anybody. */
const isDay = (text: string): boolean => {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))]
  if (year < 1880 || year > 2099 || month < 1 || month > 12) return false
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checks = '10X98765432'

/** GB 11643: region, day of birth, serial, and the check of ISO 7064 MOD 11-2. */
export const isIdCard = (digits: string): boolean => {
  if (!/^[1-9]\d{16}[\dX]$/u.test(digits) || !isDay(digits.slice(6, 14))) return false
  const sum = weights.reduce<number>((total, weight, place) => total + weight * Number(digits[place]), 0)
  return checks[sum % 11] === digits[17]
}

/** The number of before 1999: a region there was, a day of the last century. */
export const isOldIdCard = (digits: string): boolean =>
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{13}$/u.test(digits) &&
  isDay(`19${digits.slice(6, 12)}`)

/** ISO/IEC 7812. */
const luhn = (digits: string): boolean => {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Cards of banks in China: 16 to 19 digits, of the prefixes they are given. */
export const isBankCard = (digits: string): boolean =>
  /^(?:62|60|4|5[1-5]|35|37|9558)\d+$/u.test(digits) &&
  digits.length >= 16 &&
  digits.length <= 19 &&
  !/^(\d)\1+$/u.test(digits) &&
  luhn(digits)
