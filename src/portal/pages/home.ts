import { html } from 'ghtml'
import type { PageName, PublicFigures, PublicLine, PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { documentList } from '../parts/document-list.ts'
import { figuresBlock } from '../parts/figures.ts'
import { layout } from '../parts/layout.ts'
import { policyRows } from '../parts/policy-rows.ts'
import { searchBox } from '../parts/search-box.ts'
import { sectionPath } from '../view/addresses.ts'
import { nameOfSection } from '../view/sections.ts'

/** What the home page shows. */
export interface Home {
  readonly policies: readonly PublicLine[]
  readonly newest: readonly PublicLine[]
  readonly interpretations: ReadonlyMap<string, readonly PageName[]>
  readonly figures: PublicFigures
  /** The newest annual report there is, by its title and address. */
  readonly report: { readonly href: string; readonly text: string } | undefined
}

const task = (href: string, title: string, text: string): string =>
  html`<li>
    <a href="${href}"><strong>${title}</strong><span>${text}</span></a>
  </li>`

const tasks = (frame: Frame): string => {
  const [only, ...others] = frame.sections
  const files = only && others.length === 0 ? sectionPath(only.slug) : '/disclosure'
  return html`<ul class="tasks">
    !${task(files, '查文件', '按法定内容和栏目查阅主动公开的信息')}
    !${task('/request', '申请公开', '没有主动公开的，怎样书面申请')}
    !${task('/annual-reports', '看年报', '政府信息公开工作年度报告，逐格核对')}
  </ul>`
}

const bodies = (sections: readonly PublicSection[]): string =>
  sections.length < 2
    ? ''
    : html`<section class="part" aria-labelledby="bodies">
        <div class="section-head"><h2 id="bodies">各机关的公开专栏</h2></div>
        <ul class="bodies">
          !${sections.map(({ slug, name }) => html`<li><a href="${sectionPath(slug)}">${name}</a></li>`).join('')}
        </ul>
      </section>`

const policies = ({ policies, interpretations }: Home): string =>
  policies.length === 0
    ? ''
    : html`<section class="part" aria-labelledby="policies">
        <div class="section-head">
          <h2 id="policies">政策文件和解读</h2>
          <p class="fine"><a href="/policies">政策文件库</a></p>
        </div>
        !${policyRows(policies, interpretations)}
      </section>`

const report = ({ report }: Home): string =>
  report === undefined
    ? ''
    : html`<p class="report-entry">年度报告：<a href="${report.href}">${report.text}</a></p>`

const newest = (frame: Frame, home: Home): string =>
  home.newest.length === 0
    ? '<p class="lead">还没有公开的文件。</p>'
    : documentList(
        home.newest,
        frame.sections.length > 1 ? { nameOf: (id) => nameOfSection(frame.sections, id) } : {},
      )

/** The first page: one box, three tasks, what is new with its interpretation, the office in numbers. */
export const homePage = (frame: Frame, home: Home): string => {
  const { facts, sections } = frame
  const [only, ...others] = sections
  const whose = only && others.length === 0 ? only.name : facts.name
  // 示例县政府信息公开 says it all; 政府信息公开 alone does not say whose.
  const isWhole = facts.name.includes('信息公开') && facts.name.includes(whose)
  const named = isWhole ? facts.name : `${whose}政府信息公开`
  return layout(frame, {
    title: facts.name,
    description: `${named}：查阅主动公开的文件、政策解读和年度报告，申请公开政府信息。`,
    path: '/',
    tags: [
      ['ColumnName', '首页'],
      ['ColumnDescription', `${named}网站首页`],
      ['ColumnKeywords', `${whose},政府信息公开,政策文件,政策解读`],
      ['ColumnType', '首页'],
    ],
    body: html`<div class="front">
        <h1>!${isWhole ? html`${facts.name}` : html`<span class="whose">${whose}</span>政府信息公开`}</h1>
        !${searchBox({ id: 'search' })} !${tasks(frame)}
      </div>
      !${policies(home)}
      <div class="two">
        <section class="part" aria-labelledby="newest">
          <div class="section-head">
            <h2 id="newest">最新公开</h2>
            <p class="fine"><a href="/disclosure">全部栏目</a></p>
          </div>
          !${newest(frame, home)}
        </section>
        <section class="part" aria-labelledby="figures">
          <div class="section-head">
            <h2 id="figures">公开情况</h2>
            <p class="fine"><a href="/data">数据和订阅</a></p>
          </div>
          !${figuresBlock(home.figures, { chart: '/figures.svg', narrow: '/figures-narrow.svg' })}
          !${report(home)}
        </section>
      </div>
      !${bodies(sections)}`,
  })
}
