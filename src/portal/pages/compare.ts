import { html } from 'ghtml'
import type { Comparison } from '#modules/annual-report'
import { compareReports } from '#modules/annual-report'
import { chooseTwo } from '../parts/choose-two.ts'
import type { Sides } from '../parts/comparison-table.ts'
import { comparisonTable } from '../parts/comparison-table.ts'
import { layout } from '../parts/layout.ts'
import type { Shelf, ShelvedReport } from '../shelf.ts'
import { nameAndYear, nameOf } from '../shelf.ts'
import type { Frame } from '../frame.ts'
import { byApplicant, requestTotals, wholeTable } from '../view/comparison.ts'
import { printed } from '../view/numbers.ts'
import { reportPath } from '../view/paths.ts'

/** What was asked to be compared, and what is wrong with the choice, if anything is. */
export interface Choice {
  readonly a: ShelvedReport | undefined
  readonly b: ShelvedReport | undefined
  readonly refusal?: string
}

const remarks = (comparison: Comparison): string =>
  comparison.remarks.length === 0
    ? ''
    : html`<ul class="remarks">
        !${comparison.remarks.map((remark) => html`<li>${remark}</li>`).join('')}
      </ul>`

const applicants = (comparison: Comparison, sides: Sides): string => {
  const rows = byApplicant(comparison)
  if (rows.length === 0) return '<p class="soft">按申请人分列的各格，两份报告都是 0。</p>'
  return html`<details>
    <summary>按申请人分列（${rows.length} 格，两份都是 0 的略去）</summary>
    !${comparisonTable('表三　按申请人分列', rows, sides, true)}
  </details>`
}

const unmatched = ({ unmatched }: Comparison, sides: Sides): string =>
  unmatched.length === 0
    ? ''
    : html`<details>
        <summary>只在其中一份里有的单元格（${unmatched.length} 格）</summary>
        <ul class="plain-list">
          !${unmatched
            .map(
              ({ where, only, value }) =>
                html`<li>${sides[only].join(' ')}：${where}，${printed(value)}</li>`,
            )
            .join('')}
        </ul>
      </details>`

const linesOf = ({ report }: ShelvedReport): readonly string[] =>
  report.year === null ? [nameOf(report)] : [nameOf(report), `${report.year} 年`]

const result = (a: ShelvedReport, b: ShelvedReport): string => {
  const comparison = compareReports(a.report, b.report)
  const sides = { a: linesOf(a), b: linesOf(b) }
  return html`<p class="compared">
      <a href="${reportPath(a.id)}">${nameAndYear(a.report)}</a><span class="soft">与</span
      ><a href="${reportPath(b.id)}">${nameAndYear(b.report)}</a>
    </p>
    !${remarks(comparison)}
    !${comparisonTable('表二　主动公开政府信息情况', wholeTable(comparison, 'proactive'), sides, false)}
    !${comparisonTable('表三　收到和处理政府信息公开申请情况（总计列）', requestTotals(comparison), sides, true)}
    !${applicants(comparison, sides)}
    !${comparisonTable('表四　政府信息公开行政复议、行政诉讼情况', wholeTable(comparison, 'remedies'), sides, false)}
    !${unmatched(comparison, sides)}`
}

/** Two reports side by side, cell by cell; without a choice, only the choosing. */
export const comparePage = (frame: Frame, shelf: Shelf, { a, b, refusal }: Choice): string =>
  layout(frame, {
    title: a && b ? `${nameAndYear(a.report)}与${nameAndYear(b.report)}对照` : '报告对照',
    description: '取两份政府信息公开工作年度报告，逐格对照数字的增减、幅度和占比。',
    path: '/compare',
    at: '/annual-reports',
    body: html`<h1>报告对照</h1>
      <p class="lead">
        取两份年度报告，逐格看增减、幅度和占比。同一机关前后两年，或者两个机关同一年，最有意义。
      </p>
      !${
        shelf.entries.length < 2
          ? '<p>至少要有两份报告才能对照。</p>'
          : chooseTwo(shelf, a?.id ?? shelf.entries[0]?.id, b?.id ?? shelf.entries[1]?.id)
      }
      !${refusal === undefined ? '' : html`<p class="refused" role="alert">${refusal}</p>`}
      !${a && b && refusal === undefined ? result(a, b) : ''}`,
  })
