import { html } from 'ghtml'
import type { RuleInfo } from '#modules/annual-report'
import { rules, writeFormats } from '#modules/annual-report'
import { contents } from '../parts/contents.ts'
import { layout } from '../parts/layout.ts'
import { severityStamp } from '../parts/stamp.ts'
import type { Frame } from '../frame.ts'

const ruleRow = ({ title, basis, severity }: RuleInfo): string =>
  html`<tr>
    <th scope="row">${title}</th>
    <td>${basis}</td>
    <td>!${severityStamp(severity)}</td>
  </tr>`

const ruleList = html`<p class="prose plain">
    每份报告按下面 ${rules.length}
    条规则核对。不合的分三种：“应更正”是报告自相矛盾或者缺少法定内容；“应说明”是可能有原因，但是应当在文中说清；“提示”是请看一眼。核对只看报告本身，不代替对台账的核实。
  </p>
  <div class="scroll" role="region" aria-label="核对的规则" tabindex="0">
    <table class="ledger rules">
      <thead>
        <tr>
          <th scope="col">核对什么</th>
          <th scope="col">依据</th>
          <th scope="col">不合时</th>
        </tr>
      </thead>
      <tbody>
        !${rules.map((rule) => ruleRow(rule)).join('')}
      </tbody>
    </table>
  </div>`

const prose = (body: string): string => html`<div class="prose plain">!${body}</div>`

const privacy = html`<p>
    自查时提交的文件和文字只在内存中读取和核对，结果页生成以后即弃，服务器上不留副本，日志里也没有内容。下载更正后的文件时，报告由您的浏览器再提交一次。
  </p>
  <p>本站不设账号，不用脚本和第三方服务，不在您的浏览器里留下标识。</p>`

const formats = html`<p>
    自查可以读 Word 文档（docx）、Excel 工作簿（xlsx）、PDF、网页（HTML）、文本、Markdown 和本系统的
    JSON，文件不超过 10 MB。旧版 Word（doc）、Excel（xls）和扫描成图片的 PDF
    目前还不能读，可以打开后复制全文，粘贴到自查页。
  </p>
  <p>
    每份报告可以下载为${Object.values(writeFormats)
      .map(({ name }) => name)
      .join('、')}。JSON
    的结构公开、稳定，名为 gongkai.annual-report/1。
  </p>`

const sections = [
  { anchor: 'rules', text: '核对的规则', body: ruleList },
  { anchor: 'privacy', text: '提交的内容', body: prose(privacy) },
  { anchor: 'formats', text: '文件格式', body: prose(formats) },
]

/** What is checked and on what basis, what becomes of what is sent in, and the formats. */
export const aboutPage = (frame: Frame): string =>
  layout(frame, {
    title: '说明',
    description: '年报核对的规则和依据、提交内容的处理方式、可以读写的文件格式。',
    path: '/about',
    at: '/annual-reports',
    body: html`<h1 class="page-title">说明</h1>
      <div class="beside">
        !${contents(sections)}
        <div>
          !${sections
            .map(
              ({ anchor, text, body }) =>
                html`<section class="part" aria-labelledby="${anchor}">
                  <h2 id="${anchor}">${text}</h2>
                  !${body}
                </section>`,
            )
            .join('')}
        </div>
      </div>`,
  })
