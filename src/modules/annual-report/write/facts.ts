import type { AnnualReport, Contact, LocalDate } from '../model/index.ts'

const contactNames: readonly (readonly [keyof Contact, string])[] = [
  ['address', '地址'],
  ['postcode', '邮编'],
  ['phone', '电话'],
  ['fax', '传真'],
  ['email', '电子邮箱'],
]

/** 2024年1月5日 */
const printedDate = (date: LocalDate): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}

const withoutYear = (date: LocalDate): string => printedDate(date).replace(/^\d+年/u, '')

/**
 * Lines for what the report knows and its own words do not say: date of issue, period, contact. A report
 * read from a document says these in its words, so that nothing is printed twice.
 */
export const unsaidFacts = (report: AnnualReport): string[] => {
  const words = [report.preface, ...report.sections.map((section) => section.text)]
    .join('\n')
    .replaceAll(/\s/gu, '')
  const { issued, period, contact } = report
  const lines: string[] = []
  if (issued !== null && !words.includes(printedDate(issued)) && !words.includes(issued))
    lines.push(`发布日期：${printedDate(issued)}`)
  if (
    period !== null &&
    !(words.includes(withoutYear(period.from)) && words.includes(withoutYear(period.to)))
  )
    lines.push(`统计期限：${printedDate(period.from)}至${printedDate(period.to)}`)
  const unsaid = contactNames.flatMap(([key, name]) => {
    const value = contact?.[key]
    return value === undefined || words.includes(value.replaceAll(/\s/gu, '')) ? [] : [`${name}：${value}`]
  })
  if (unsaid.length > 0) lines.push(`联系方式：${unsaid.join('；')}`)
  return lines
}
