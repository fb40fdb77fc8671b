import { html } from 'ghtml'
import { dayOf } from '#platform/clock'
import { contents } from '../parts/contents.ts'
import { downloads } from '../parts/downloads.ts'
import { findingsList } from '../parts/findings.ts'
import { layout } from '../parts/layout.ts'
import { metadata } from '../parts/metadata.ts'
import { outcomesFigure } from '../parts/outcomes.ts'
import { prefaceHtml, reportParts } from '../parts/report-parts.ts'
import { verdictStamp } from '../parts/stamp.ts'
import type { ShelvedReport } from '../shelf.ts'
import { nameAndYear, titleOf } from '../shelf.ts'
import type { Frame } from '../frame.ts'
import { numbered } from '../view/marks.ts'
import { outcomesOf } from '../view/outcomes.ts'
import { reportPath } from '../view/paths.ts'
import { bySeverity, verdictOf } from '../view/severity.ts'

/** Which version it is, why it was filed again, and that there is a newer one. */
const versionNote = ({ filed }: ShelvedReport): string => {
  if (filed === undefined || filed.versions.length < 2) return ''
  const [newest] = filed.versions
  const newer =
    filed.newest || newest === undefined
      ? ''
      : html`这一版已经更正，请看<a href="${reportPath(newest.id)}">第 ${newest.version} 版</a>。`
  const reason = filed.reason === null ? '' : html`更正理由：${filed.reason}。`
  return html`<p class="notice">第 ${filed.version} 版，${dayOf(filed.filedAt)}公布。!${reason}!${newer}</p>`
}

const versionsList = ({ filed }: ShelvedReport): string =>
  filed === undefined || filed.versions.length < 2
    ? ''
    : html`<section class="part" aria-labelledby="versions">
        <h2 id="versions">各个版本</h2>
        <ul>
          !${filed.versions
            .map(
              ({ id, version, filedAt, reason }) =>
                html`<li>
                  <a href="${reportPath(id)}">第 ${version} 版</a>，${dayOf(filedAt)}公布${
                    reason === null ? '' : `，更正理由：${reason}`
                  }
                </li>`,
            )
            .join('')}
        </ul>
      </section>`

const head = (shelved: ShelvedReport): string => {
  const { report, findings } = shelved
  const verdict = verdictOf(findings)
  return html`<header class="report-head">
    <h1>${titleOf(report)}</h1>
    !${metadata(report)}!${versionNote(shelved)}
    <p class="verdict">!${verdictStamp(verdict)} ${verdict.sentence} <a href="#findings">核对意见</a></p>
  </header>`
}

/** One report: its facts, its six parts with the tables of the form, what checking found, and its files. */
export const reportPage = (frame: Frame, shelved: ShelvedReport): string => {
  const { id, report } = shelved
  const findings = numbered(bySeverity(shelved.findings))
  const chart = `${reportPath(id)}/outcomes`
  const figure = outcomesFigure(outcomesOf(report), `${chart}.svg`, `${chart}-narrow.svg`)
  const parts = reportParts(report, findings, { level: 2, figure })
  const lines = [
    ...parts.map(({ anchor, heading }) => ({ anchor, text: heading })),
    { anchor: 'findings', text: '核对意见' },
    { anchor: 'files', text: '下载' },
  ]
  return layout(frame, {
    title: titleOf(report),
    description: `${nameAndYear(report)}政府信息公开工作年度报告全文、法定表格和核对意见。`,
    path: reportPath(id),
    at: '/annual-reports',
    body: html`<article class="report">
      !${head(shelved)}
      <div class="beside">
        !${contents(lines)}
        <div class="report-text">
          !${prefaceHtml(report, findings)} !${parts.map((part) => part.html).join('\n')}
          <section class="part" aria-labelledby="findings">
            <h2 id="findings">核对意见</h2>
            <p class="soft">${verdictOf(findings).sentence}核对的规则见<a href="/about#rules">说明</a>。</p>
            !${findingsList(findings, report)}
          </section>
          <section class="part" aria-labelledby="files">
            <h2 id="files">下载</h2>
            !${downloads(id)}
          </section>
          !${versionsList(shelved)}
        </div>
      </div>
    </article>`,
  })
}
