import { CalendarError } from '../error.ts'
import type { LocalDate } from '../local-date.ts'
import { parseLocalDate } from '../local-date.ts'
import { firstYear, lastYear } from '../range.ts'

/** What is wrong with a notice, where. */
export interface NoticeDefect {
  readonly field: string
  readonly message: string
}

/** A notice as far as its fields could be understood; what is missing here has a defect. */
export interface ShapedNotice {
  readonly year?: number | undefined
  readonly document?: string | undefined
  readonly title?: string | undefined
  readonly issued?: LocalDate | undefined
  readonly source?: string | undefined
  readonly amends?: string | undefined
  readonly departs?: string | undefined
  readonly daysOff: readonly LocalDate[]
  readonly workdays: readonly LocalDate[]
}

export type Report = (field: string, message: string) => void

const required = ['year', 'document', 'issued', 'source', 'daysOff', 'workdays'] as const
const optional = ['title', 'amends', 'departs'] as const
const known: readonly string[] = [...required, ...optional]

const names: Readonly<Record<string, string>> = {
  year: '年份',
  document: '文号',
  title: '标题',
  issued: '成文日期',
  source: '出处',
  amends: '所修改通知的文号',
  departs: '与法定天数不一致的原因',
  daysOff: '放假日期',
  workdays: '调休上班日期',
}

/** 文号（document）: how a field is named to whoever wrote the file. */
export const fieldName = (field: string): string => `${names[field] ?? '字段'}（${field}）`

export type Fields = Readonly<Record<string, unknown>>

const textIn = (fields: Fields, field: string, report: Report): string | undefined => {
  const value = fields[field]
  if (value === undefined) return undefined
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  report(field, `${fieldName(field)}应当是一段文字，不能空着。`)
  return undefined
}

const yearIn = (fields: Fields, report: Report): number | undefined => {
  const { year } = fields
  if (year === undefined) return undefined
  if (typeof year === 'number' && Number.isInteger(year) && year >= firstYear && year <= lastYear) return year
  report('year', `${fieldName('year')}应当是${firstYear}至${lastYear}之间的数字，例如 2027。`)
  return undefined
}

/** A date, or what is wrong with it. */
const dateIn = (value: unknown, field: string, report: Report): readonly LocalDate[] => {
  try {
    return [parseLocalDate(typeof value === 'string' ? value : JSON.stringify(value))]
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    report(field, `${fieldName(field)}中，${error.message}`)
    return []
  }
}

const datesIn = (fields: Fields, field: string, report: Report): readonly LocalDate[] => {
  const value = fields[field]
  if (value === undefined) return []
  if (!Array.isArray(value)) {
    report(field, `${fieldName(field)}应当是日期的列表，例如 ["2027-01-01"]。`)
    return []
  }
  const dates = value.flatMap((item: unknown) => dateIn(item, field, report))
  const twice = dates.filter((date, index) => dates.indexOf(date) < index)
  for (const date of new Set(twice)) report(field, `${fieldName(field)}中，${date}写了不止一次。`)
  return [...new Set(dates)].toSorted()
}

/** The fields of a notice, each understood or reported. */
export const shapeOf = (fields: Fields, report: Report): ShapedNotice => {
  for (const field of required) if (fields[field] === undefined) report(field, `缺少${fieldName(field)}。`)
  for (const field of Object.keys(fields))
    if (!known.includes(field)) report(field, `没有“${field}”这个字段，可以用的是：${known.join('、')}。`)
  return {
    year: yearIn(fields, report),
    document: textIn(fields, 'document', report),
    title: textIn(fields, 'title', report),
    issued: fields['issued'] === undefined ? undefined : dateIn(fields['issued'], 'issued', report)[0],
    source: textIn(fields, 'source', report),
    amends: textIn(fields, 'amends', report),
    departs: textIn(fields, 'departs', report),
    daysOff: datesIn(fields, 'daysOff', report),
    workdays: datesIn(fields, 'workdays', report),
  }
}
