import type { Refusal } from '#platform/refusal'
import { refuse } from '#platform/refusal'
import type { Carrier } from './schema/index.ts'

/** EMS and registered letters: thirteen signs, of the Universal Postal Union (EA123456789CN) or digits alone. */
const written: Readonly<Record<Carrier, RegExp>> = {
  ems: /^(?:E[A-Z]\d{9}CN|1\d{12})$/u,
  registered: /^(?:R[A-Z]\d{9}CN|X[A-Z]\d{11}|9\d{12})$/u,
}

/** How private couriers begin their numbers. */
const privately = /^(?:SF|JD|YT|ZTO|STO|YTO|JT|DPK|KY)/u

const courier = (): Refusal =>
  refuse(
    'invalid',
    'delivery-courier',
    '不能用快递公司寄送',
    '政府信息公开文书应当通过邮政企业（EMS 或者挂号信）寄送，不能交给其他快递公司（国办公开办函〔2016〕235号）。请改由邮政企业寄送，再登记邮件号。',
    'carrier',
  )

/** A number of the post as it is kept: no blanks, capitals. Throws Refusal `delivery-courier`, `delivery-number`. */
export const postNumber = (carrier: Carrier | 'private', typed: string): string => {
  const number = typed.normalize('NFKC').replaceAll(/[\s-]/gu, '').toUpperCase()
  if (carrier === 'private' || privately.test(number)) throw courier()
  if (written[carrier].test(number)) return number
  const sentence =
    carrier === 'ems'
      ? 'EMS 邮件号是13位，例如 EA123456789CN 或者 1234567890123，请照详情单填写。'
      : '挂号信邮件号是13位，例如 XA12345678901 或者 RA123456789CN，请照收据填写。'
  throw refuse('invalid', 'delivery-number', '邮件号不对', sentence, 'mailNumber')
}
