import { html } from 'ghtml'
import { layout } from '../parts/layout.ts'
import { verdictStamp } from '../parts/stamp.ts'
import { uploadField } from '../parts/upload-field.ts'
import type { Shelf, ShelvedReport } from '../shelf.ts'
import { nameOf } from '../shelf.ts'
import type { Frame } from '../frame.ts'
import { keyFiguresOf } from '../view/key-figures.ts'
import { printed } from '../view/numbers.ts'
import { reportPath } from '../view/paths.ts'
import { verdictOf } from '../view/severity.ts'

const opening = html`<h1>政府信息公开<br />工作年度报告</h1>
  <p class="lead">
    查阅各机关按全国统一格式编制的年度报告，表格里的每一个数都经过核对。正在编制年报的，可以在公布之前先自查一遍。
  </p>`

const sampleLine =
  '<p class="fine">手边没有年报的，可以用<a href="/check?sample=1">一份有差错的示例</a>试一试。</p>'

const selfCheck = (frame: Frame): string =>
  html`<section class="task" aria-labelledby="self-check">
    <h2 id="self-check">年报自查</h2>
    <form method="post" action="/check" enctype="multipart/form-data">
      !${uploadField('选一份年报文件')}
      <p class="task-act">
        <button class="button" type="submit">开始自查</button>
        <a href="/check">改为粘贴文字</a>
      </p>
      !${frame.site.sample === undefined ? '' : sampleLine}
    </form>
  </section>`

const entry = ({ id, report, findings }: ShelvedReport): string =>
  html`<li class="entry">
    <h3>
      <a href="${reportPath(id)}">${nameOf(report)}</a>
      <span class="entry-year">${report.year === null ? '年度不明' : `${report.year} 年`}</span>
    </h3>
    <dl class="entry-figures">
      !${keyFiguresOf(report)
        .map(
          ({ label, value }) =>
            html`<div !${value === 0 ? 'class="zero"' : ''}>
              <dt>${label}</dt>
              <dd>${printed(value)}</dd>
            </div>`,
        )
        .join('')}
    </dl>
    <p class="entry-verdict">
      <span class="visually-hidden">核对结果：</span>!${verdictStamp(verdictOf(findings))}
    </p>
  </li>`

const nothingYet = html`<p class="lead">
  还没有年报。请把年报的 JSON 文件（年报自查的结果页可以下载）放进一个文件夹，用 GONGKAI_REPORTS=文件夹路径
  启动本系统。
</p>`

const yearsOf = (shelf: Shelf): string => {
  const years = shelf.entries.flatMap(({ report }) => (report.year === null ? [] : [report.year]))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0) return ''
  return first === last ? `，${first} 年` : `，${first} 至 ${last} 年`
}

const list = (shelf: Shelf): string =>
  html`<section aria-labelledby="reports">
    <div class="section-head">
      <h2 id="reports">已公开的年度报告</h2>
      <p class="fine">共 ${shelf.entries.length} 份${yearsOf(shelf)}。<a href="/compare">取两份对照</a></p>
    </div>
    <ol class="entries">
      !${shelf.entries.map((shelved) => entry(shelved)).join('')}
    </ol>
  </section>`

/** The annual reports: the two tasks, then the reports with their figures and what checking came to. */
export const annualReportsPage = (frame: Frame, shelf: Shelf): string =>
  layout(frame, {
    title: '政府信息公开工作年度报告',
    description: '查阅各机关的政府信息公开工作年度报告，逐格核对，两份对照；公布之前可以自查。',
    path: '/annual-reports',
    body: html`<div class="opening">
        <div>!${opening}</div>
        !${selfCheck(frame)}
      </div>
      !${shelf.entries.length === 0 ? nothingYet : list(shelf)}`,
  })
