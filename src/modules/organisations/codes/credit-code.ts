import type { Code } from './brand.ts'

/** 统一社会信用代码: 18 characters by GB 32100-2015, capital letters. */
export type CreditCode = Code<'CreditCode'>

/** The characters of the code in the order of their values, 0 to 30: no I, O, S, V, Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u

/** GB 32100-2015: characters weigh 3^(i-1) mod 31; the last one brings the sum to a multiple of 31. */
const checkCharacterOf = (first17: string): string => {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += characters.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return characters.charAt((31 - (sum % 31)) % 31)
}

/** What is wrong with a text as a code, as a Chinese sentence; nothing where it is one. */
export const creditCodeDefect = (text: string): string | undefined => {
  if (text.length !== 18) return `统一社会信用代码应为18位，这里是${text.length}位。`
  if (!shape.test(text))
    return '统一社会信用代码只用数字和大写字母（不用 I、O、S、V、Z），第3至8位是数字，请对照证书核对。'
  if (checkCharacterOf(text.slice(0, 17)) !== text.charAt(17))
    return '统一社会信用代码的校验位不符，其中有写错的字，请对照证书核对。'
  return undefined
}

/** Whether a text is a code with its check character right. Capital letters, without blanks. */
export const isCreditCode = (text: string): text is CreditCode => creditCodeDefect(text) === undefined

/** GB 32100-2015: codes that begin with 1 are given by the 机构编制 authority: 11 机关, 12 事业单位, 13 群众团体, 19 others. */
export const isPublicBodyCode = (code: CreditCode): boolean => code.startsWith('1')

/** Whether it names a firm (9), a body registered with civil affairs (5) or a trade union (8): no organ of government is one. */
export const isForeignToGovernment = (code: CreditCode): boolean => /^[589]/u.test(code)
