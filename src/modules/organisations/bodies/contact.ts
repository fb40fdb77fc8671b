import type { Check } from '../input.ts'
import { longTextDefect, tidied } from '../input.ts'

/** 条例第十二条, 第二十条第二项: how a body is reached. Published, not personal. */
export interface Contact {
  readonly address: string | undefined
  readonly postcode: string | undefined
  readonly phone: string | undefined
  readonly fax: string | undefined
  readonly email: string | undefined
  readonly officeHours: string | undefined
  readonly website: string | undefined
}

/** What is told of it: a field left out stays as it is, null empties it. */
export type ContactInput = { readonly [Field in keyof Contact]?: string | null | undefined }

/** A field, how it is called, how long it may be, and what it must look like. */
interface Rule {
  readonly field: keyof Contact
  readonly what: string
  readonly most: number
  readonly shape?: RegExp
  readonly advice?: string
}

const number = /^[\d\-－—（）()+、，,；;/转 ]+$/u
const numberAdvice = '只写数字、短横和“转”，几个号码用顿号隔开，例如 0573-85012345。'

const rules: readonly Rule[] = [
  { field: 'address', what: '办公地址', most: 200 },
  { field: 'postcode', what: '邮政编码', most: 6, shape: /^\d{6}$/u, advice: '应为6位数字。' },
  { field: 'phone', what: '联系电话', most: 100, shape: number, advice: numberAdvice },
  { field: 'fax', what: '传真', most: 100, shape: number, advice: numberAdvice },
  {
    field: 'email',
    what: '电子邮箱',
    most: 200,
    shape: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u,
    advice: '应写成 name@example.gov.cn 的样子。',
  },
  { field: 'officeHours', what: '办公时间', most: 200 },
  {
    field: 'website',
    what: '网址',
    most: 300,
    shape: /^https?:\/\/[^\s"'<>]+$/u,
    advice: '应以 http:// 或者 https:// 开头。',
  },
]

const defectOf = (
  text: string | null | undefined,
  { what, most, shape, advice }: Rule,
): string | undefined => {
  const kept = tidied(text)
  if (kept === null) return undefined
  return shape === undefined || shape.test(kept)
    ? longTextDefect(kept, what, most)
    : `${what}写得不对：${advice ?? ''}`
}

/** What to look at in a contact, each by its path under `path`. */
export const contactChecks = (contact: ContactInput | undefined, path: string): readonly Check[] =>
  rules.map((rule) => [`${path}.${rule.field}`, defectOf(contact?.[rule.field], rule)])
