import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'

/** What may be wrong with a field: its path, and the sentence where something is. */
export type Check = readonly [path: string, defect: string | undefined]

/** Throws Refusal `invalid` naming every field that is wrong. */
export const assertFields = (checks: readonly Check[]): void => {
  const fields: FieldProblems = Object.fromEntries(
    checks.flatMap(([path, defect]) => (defect === undefined ? [] : [[path, defect]])),
  )
  if (Object.keys(fields).length > 0)
    throw new Refusal(
      'invalid',
      'organisation-invalid',
      '填写的内容有误',
      '请改正标出的各项，再提交。',
      fields,
    )
}

/** A refusal that concerns one field: its sentence stands beside the field as well. */
export const refuse = (
  kind: 'conflict' | 'missing' | 'invalid',
  code: string,
  title: string,
  sentence: string,
  path: string,
): Refusal => new Refusal(kind, code, title, sentence, { [path]: sentence })

/** Text as it is kept: one form for each character, no blanks around; null for nothing. */
export const tidied = (text: string | null | undefined): string | null => {
  const kept = (text ?? '').normalize('NFC').trim()
  return kept === '' ? null : kept
}

const control = /\p{Cc}/u

/** What is wrong with a text one must give, of at most so many characters. */
export const textDefect = (
  text: string | null | undefined,
  what: string,
  most: number,
): string | undefined => (tidied(text) === null ? `请填写${what}。` : longTextDefect(text, what, most))

/** The same for a text one may leave out. */
export const longTextDefect = (
  text: string | null | undefined,
  what: string,
  most: number,
): string | undefined => {
  const kept = tidied(text) ?? ''
  if ([...kept].length > most) return `${what}最多${most}个字，现有${[...kept].length}个字。`
  if (control.test(kept) || !kept.isWellFormed()) return `${what}里有换行或者看不见的字符，请删去。`
  return undefined
}

/** What to look at in the document something is done by: its number (文号) or words. */
export const basisCheck = (basis: string | null | undefined, path = 'basis'): Check => [
  path,
  longTextDefect(basis, '依据', 200),
]

/** Dates a body can have. Beyond them is a slip of the pen. */
export const dateCheck = (date: string, path: string): Check => [
  path,
  date >= '1900-01-01' && date < '2200-01-01' ? undefined : '日期的年份不对，请核对。',
]
