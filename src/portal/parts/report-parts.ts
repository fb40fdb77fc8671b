import { html } from 'ghtml'
import type { AnnualReport, TableName } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import type { NumberedFinding } from '../view/marks.ts'
import { marksOf } from '../view/marks.ts'
import { findingAnchor } from '../view/paths.ts'
import { sectionText } from './section-text.ts'
import { statutoryTable } from './statutory-table.ts'

/** Which table stands in which part. */
const tables: Readonly<Record<string, TableName>> = { 二: 'proactive', 三: 'requests', 四: 'remedies' }

/** Headings below the title of the page. */
export type HeadingLevel = 2 | 3

/** One of the six parts, ready to be shown and listed. */
export interface ReportPart {
  readonly anchor: string
  readonly heading: string
  readonly html: string
}

/** What the findings say of a table, under it. */
const verdictOnTable = (table: TableName, findings: readonly NumberedFinding[]): string => {
  const own = findings.filter(({ cells }) => cells.some((cell) => cell.startsWith(`${table}.`)))
  if (own.length === 0) return '<p class="table-verdict">本表已逐格核对，没有发现问题。</p>'
  const links = own.map(({ number }) => html`<a href="#${findingAnchor(number)}">意见 ${number}</a>`)
  return html`<p class="table-verdict marked">本表标出的数见核对!${links.join('、')}。</p>`
}

const missing = '<p class="soft">报告中没有找到这一部分的文字。</p>'

export interface PartsOptions {
  /** Level of the headings of the parts; their sub-items are one deeper. */
  readonly level: HeadingLevel
  /** What stands under table 3. */
  readonly figure?: string
}

/** The six parts of a report in the order of the form: its words, its tables, what the findings mark. */
export const reportParts = (
  report: AnnualReport,
  findings: readonly NumberedFinding[],
  { level, figure = '' }: PartsOptions,
): readonly ReportPart[] => {
  const marks = marksOf(findings, report)
  return formOfReport(report).parts.map(({ number, label }, index) => {
    const sections = report.sections.filter((section) => section.number === number)
    const heading = `${number}、${sections[0]?.title ?? label.text}`
    const quoting = findings.filter((finding) => finding.part === number)
    const words = sections.map(({ text }) => sectionText(text, quoting, level + 1)).join('\n')
    const table = tables[number]
    const drawn = table === undefined ? '' : statutoryTable({ report, marks }, table)
    const anchor = `part-${index + 1}`
    return {
      anchor,
      heading,
      html: html`<section class="part" aria-labelledby="${anchor}">
        <h!${level} id="${anchor}">${heading}</h!${level}>
        <div class="prose">!${words === '' && table === undefined ? missing : words}</div>
        !${drawn}!${table === undefined ? '' : verdictOnTable(table, findings)}!${table === 'requests' ? figure : ''}
      </section>`,
    }
  })
}

/** What stands before part 一, if anything does. */
export const prefaceHtml = (report: AnnualReport, findings: readonly NumberedFinding[]): string =>
  report.preface.trim() === ''
    ? ''
    : html`<div class="prose preface">
        !${sectionText(
          report.preface,
          findings.filter(({ part }) => part === ''),
          3,
        )}
      </div>`
