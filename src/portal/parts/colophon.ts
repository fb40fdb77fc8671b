import { html } from 'ghtml'
import type { Frame } from '../frame.ts'

const demoNote =
  '演示数据：“示例”各机关和它们的文件都是编的；五份年度报告的机关名称和数字取自各机关公开的年度报告，文字是另写的，不代表原文。'

const outside = (href: string, text: string): string =>
  href === '' ? '' : html`<a href="${href}" rel="noopener">${text}</a>`

const labelled = (label: string, text: string): string => (text === '' ? '' : html`${label}${text}`)

const line = (pieces: readonly string[]): string => {
  const said = pieces.filter((piece) => piece !== '')
  return said.length === 0 ? '' : `<p>${said.map((piece) => `<span>${piece}</span>`).join('')}</p>`
}

/** The foot of every page: what 国办发〔2017〕47号 asks for, each where it is set. */
export const colophon = ({ site, facts }: Frame): string => html`
  <footer class="colophon">
    <div class="wrap">
      <nav aria-label="页脚">
        <ul class="foot-links">
          <li><a href="/site-map">网站地图</a></li>
          <li><a href="/data">开放数据和订阅</a></li>
          <li><a href="/about">年报核对说明</a></li>
          !${[outside(facts.errorReport, '我为政府网站找错'), outside(facts.partySign, '党政机关网站标识')]
            .filter((link) => link !== '')
            .map((link) => `<li>${link}</li>`)
            .join('')}
        </ul>
      </nav>
      !${line([labelled('主办单位：', facts.host), labelled('联系方式：', facts.contact)])}
      !${line([
        labelled('网站标识码：', facts.code),
        labelled('', facts.recordNumber),
        labelled('', facts.policeRecordNumber),
      ])}
      !${site.demo ? html`<p>${demoNote}</p>` : ''}
      <p>本站不跟踪访问者；除了“关怀模式”的选择和还没有提交的申请草稿，不在您的浏览器里留下什么。</p>
    </div>
  </footer>
`
