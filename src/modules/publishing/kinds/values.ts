import { isLocalDate } from '#statute/calendar'
import type { LocalDate } from '#statute/calendar'
import type { Content } from '../content.ts'
import type { Field } from './kind.ts'

type Fields = Content['fields']
type Value = Fields[string]

/** The value of a field, nothing where it is empty. */
export const valueIn = (fields: Fields, code: string): string | number | undefined => {
  const value = fields[code]
  const kept = typeof value === 'string' ? value.trim() : value
  return kept === '' || kept === null ? undefined : kept
}

/** A field that is a day, nothing where it is empty or no day. */
export const dayIn = (fields: Fields, code: string): LocalDate | undefined => {
  const value = valueIn(fields, code)
  return typeof value === 'string' && isLocalDate(value) ? value : undefined
}

const longest = { line: 200, text: 5000 } as const

const wholeDefect = (value: Value, what: string): string | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? undefined
    : `请填不小于零的${what}。`

const textDefect = ({ type, title, pattern }: Field, value: Value): string | undefined => {
  if (typeof value !== 'string') return `“${title}”应当是文字。`
  const most = type === 'text' ? longest.text : longest.line
  if ([...value].length > most) return `“${title}”最多${most}个字。`
  if (type === 'line' && /\p{Cc}/u.test(value)) return `“${title}”只能是一行，请删去换行。`
  return pattern && !pattern.is.test(value.trim()) ? pattern.sentence : undefined
}

/** What is wrong with a value that is there: a sentence, nothing where it fits. */
export const defectOf = (field: Field, value: string | number): string | undefined => {
  switch (field.type) {
    case 'date':
      return typeof value === 'string' && isLocalDate(value)
        ? undefined
        : `“${field.title}”不是有效的日期，请按年-月-日填写。`
    case 'choice':
      return field.choices?.some((choice) => choice.value === value) === true
        ? undefined
        : `“${field.title}”请从列表里选取。`
    case 'amount':
      return wholeDefect(value, '金额，精确到分')
    case 'count':
      return wholeDefect(value, '整数')
    case 'line':
    case 'text':
      return textDefect(field, value)
  }
}
