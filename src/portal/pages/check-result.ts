import { html } from 'ghtml'
import type { CheckedReport } from '#modules/report-desk'
import { contents } from '../parts/contents.ts'
import { findingsList } from '../parts/findings.ts'
import { layout } from '../parts/layout.ts'
import { metadata } from '../parts/metadata.ts'
import { unreadList } from '../parts/reading.ts'
import { carryForm, repairsList } from '../parts/repairs.ts'
import { prefaceHtml, reportParts } from '../parts/report-parts.ts'
import { verdictStamp } from '../parts/stamp.ts'
import { titleOf } from '../shelf.ts'
import type { Frame } from '../frame.ts'
import type { NumberedFinding } from '../view/marks.ts'
import { numbered } from '../view/marks.ts'
import { bySeverity, verdictOf } from '../view/severity.ts'

const sections = [
  { anchor: 'findings', text: '核对意见' },
  { anchor: 'repairs', text: '更正办法' },
  { anchor: 'reading', text: '读到的内容' },
  { anchor: 'report', text: '报告和表格' },
  { anchor: 'files', text: '下载' },
]

const section = (anchor: string, heading: string, body: string): string =>
  html`<section class="part" aria-labelledby="${anchor}">
    <h2 id="${anchor}">${heading}</h2>
    !${body}
  </section>`

const files = html`<p class="task-act">
  <button class="button quiet" type="submit" form="carry">按原样下载 Word</button>
  <button class="button quiet" type="submit" form="carry" formaction="/check/json">下载 JSON 数据</button>
</p>`

const head = (checked: CheckedReport): string => {
  const verdict = verdictOf(checked.findings)
  return html`<header class="report-head">
    <p class="kicker">年报自查结果</p>
    <h1>${titleOf(checked.report)}</h1>
    !${metadata(checked.report)}
    <p class="verdict">!${verdictStamp(verdict)} ${verdict.sentence} <a href="/check">再查一份</a></p>
  </header>`
}

const body = (checked: CheckedReport, findings: readonly NumberedFinding[]): string => {
  const { report, problems, repairs, json } = checked
  const parts = reportParts(report, findings, { level: 3 })
  const tablesFail = findings.some(
    ({ severity, cells, part }) => severity === 'error' && cells.length > 1 && part === undefined,
  )
  return [
    carryForm(json),
    section('findings', '核对意见', findingsList(findings, report)),
    section('repairs', '更正办法', repairsList(repairs, report, tablesFail)),
    section('reading', '读到的内容', unreadList(problems, report)),
    section(
      'report',
      '报告和表格',
      [prefaceHtml(report, findings), ...parts.map((part) => part.html)].join('\n'),
    ),
    section('files', '下载', files),
  ].join('\n')
}

/** What came of a self-check: findings, ways to mend, what was read, and the report with its cells marked. */
export const checkResultPage = (frame: Frame, checked: CheckedReport): string =>
  layout(frame, {
    title: `自查结果 - ${titleOf(checked.report)}`,
    description: '年报自查的结果。',
    path: '/check',
    at: '/annual-reports',
    body: html`<article class="report">
      !${head(checked)}
      <div class="beside">
        !${contents(sections)}
        <div class="report-text">!${body(checked, numbered(bySeverity(checked.findings)))}</div>
      </div>
    </article>`,
  })
