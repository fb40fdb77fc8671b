import { askedBy } from '../form/asked.ts'
import type { Rule } from '../rule.ts'
import type { ReportDigest } from './digest.ts'
import { openingOf } from './fingerprints.ts'

/** A paragraph of one report that stands in another as well. */
export interface Copy {
  readonly paragraph: number
  readonly from: ReportDigest
  /** 1 for the same words, from 0.9 on for nearly the same. */
  readonly likeness: number
}

/** What a report shares with its own last year and with other bodies. */
export interface Copied {
  readonly report: ReportDigest
  readonly own: readonly Copy[]
  readonly others: readonly Copy[]
}

const ownWords = askedBy('own')

/** What both rules stand on: of the year of the report that copies. */
const stands = { basis: ownWords.basis, standsOn: ({ report }: Copied) => ownWords.on(report) }

const opening = (report: ReportDigest, copies: readonly Copy[]): string =>
  openingOf(report.prints, copies[0]?.paragraph ?? 0)

const exactly = (copies: readonly Copy[]): string =>
  copies.every(({ likeness }) => likeness === 1) ? '相同' : '相同或者几乎相同'

const ownLastYear: Rule<Copied> = {
  id: 'copies.last-year',
  title: '没有照抄本机关以前年度的报告',
  ...stands,
  severity: 'warning',
  evaluate: ({ report, own }) => {
    const first = own[0]
    if (first === undefined) return []
    const quote = opening(report, own)
    const message = `正文有 ${own.length} 段与本机关${first.from.year ?? ''}年的报告${exactly(own)}（不计年份和数字），第一段是“${quote}…”，共核对 ${report.prints.exact.length} 段。`
    return [{ message, expected: 0, actual: own.length, quote }]
  },
}

const otherBody: Rule<Copied> = {
  id: 'copies.other-body',
  title: '没有与其他机关的报告雷同',
  ...stands,
  severity: 'notice',
  evaluate: ({ report, others }) => {
    const first = others[0]
    if (first === undefined) return []
    const bodies = new Set(others.map(({ from }) => from.organisation))
    const more = bodies.size > 1 ? `等 ${bodies.size} 个机关` : ''
    const quote = opening(report, others)
    const message = `正文有 ${others.length} 段与${first.from.organisation ?? first.from.name}${first.from.year ?? ''}年的报告${more}${exactly(others)}（不计机关名称、年份和数字），第一段是“${quote}…”，共核对 ${report.prints.exact.length} 段。`
    return [{ message, expected: 0, actual: others.length, quote }]
  },
}

/** Paragraphs that stand in another report as well. */
export const copyRules: readonly Rule<Copied>[] = [ownLastYear, otherBody]
