import type { Code } from './brand.ts'

/** 行政区划代码: six digits by GB/T 2260; 100000 for the country as a whole, as in credit codes. */
export type RegionCode = Code<'RegionCode'>

/** The country, and the first two digits of every province (GB/T 2260). */
const provinces =
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  )

/** What is wrong with a text as a code, as a Chinese sentence; nothing where it is one. */
export const regionCodeDefect = (text: string): string | undefined => {
  if (!/^\d{6}$/u.test(text)) return '行政区划代码应为6位数字，例如 330482。'
  if (!provinces.includes(text.slice(0, 2)) || (text.startsWith('10') && text !== '100000'))
    return `行政区划代码的前两位“${text.slice(0, 2)}”不是省级代码；全国性机构请填 100000。`
  return undefined
}

/** Whether a text has the shape of a code, with the digits of a province. That the county exists is not said. */
export const isRegionCode = (text: string): text is RegionCode => regionCodeDefect(text) === undefined
