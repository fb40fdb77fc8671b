import type { AnnualReport, Problem } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import { spokenName } from '../../../inputs/input.ts'
import type { ReadInput } from '../../../inputs/read-each.ts'
import type { Session } from '../../../terminal/session.ts'
import { alignColumns } from '../../../text/columns.ts'
import { indent } from '../../../text/wrap.ts'
import { firstOf, reportName } from './names.ts'
import { tablesText } from './tables.ts'

/** Problems shown before the rest is only counted. */
const mostProblems = 12

const contactText = ({ contact }: AnnualReport): string =>
  [contact?.address, contact?.postcode, contact?.phone, contact?.fax, contact?.email]
    .filter((value) => value !== undefined)
    .join('，')

const facts = (report: AnnualReport): readonly string[] => {
  const { title, period, issued } = report
  const known = [
    ['标题', title ?? ''],
    ['格式', formOfReport(report).document],
    ['统计期限', period === null ? '' : `${period.from} 至 ${period.to}`],
    ['成文或者发布日期', issued ?? ''],
    ['联系方式', contactText(report)],
  ].filter(([, value]) => value !== '')
  return alignColumns(known, ['left', 'left'])
}

const sectionLines = ({ sections }: AnnualReport): readonly string[] =>
  alignColumns(
    sections.map(({ number, title, text }) => [
      `${number}、${title}`,
      `${[...text.replaceAll(/\s/gu, '')].length} 字`,
    ]),
    ['left', 'right'],
  )

const problemLines = (problems: readonly Problem[], width: number | undefined): readonly string[] =>
  firstOf(
    problems.map(({ message, raw }) =>
      indent(`${message}${raw === '' ? '' : `原文是“${raw}”。`}`, 2, width, '· '),
    ),
    mostProblems,
    (left) => `  另有 ${left} 处，用 --format json 可以看全。`,
  )

const hasInferred = ({ cells }: AnnualReport): boolean =>
  cells.values().some((cell) => cell.state === 'number' && cell.confidence === 'inferred')

/** One report to be looked at: whose it is, its parts and tables, and what could not be read. */
export const reportText = (session: Session, { input, report, problems }: ReadInput): string =>
  [
    session.paint('bold', `${spokenName(input.name)}　${reportName(report)}`),
    ...facts(report).map((line) => `  ${line}`),
    '',
    '各部分',
    ...sectionLines(report).map((line) => `  ${line}`),
    ...tablesText(report, session.columns),
    ...(hasInferred(report) ? ['', '  * 位置或者数值由表格次序推定，请对照原文核实。'] : []),
    '',
    problems.length === 0
      ? session.paint('green', '✓ 全部读出。')
      : session.paint('yellow', `! 有 ${problems.length} 处没有读出，或者是空白：`),
    ...problemLines(problems, session.columns),
    '',
    '',
  ].join('\n')
