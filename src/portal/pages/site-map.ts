import { html } from 'ghtml'
import type { PublicColumn, PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { layout } from '../parts/layout.ts'
import { columnPath, sectionPath } from '../view/addresses.ts'
import type { ColumnNode } from '../view/columns.ts'
import { treeOf } from '../view/columns.ts'

/** A section with all its columns. */
export interface MappedSection {
  readonly section: PublicSection
  readonly columns: readonly PublicColumn[]
}

const fixed = [
  ['/', '首页'],
  ['/disclosure', '政府信息公开'],
  ['/policies', '政策文件库'],
  ['/request', '依申请公开'],
  ['/annual-reports', '政府信息公开工作年度报告'],
  ['/compare', '年度报告对照'],
  ['/check', '年报自查'],
  ['/about', '年报核对说明'],
  ['/data', '开放数据和订阅'],
  ['/search', '搜索'],
] as const

const branch = (nodes: readonly ColumnNode[], slug: string): string =>
  nodes.length === 0
    ? ''
    : html`<ul>
        !${nodes
          .map(
            ({ column, children }) =>
              html`<li>
                <a href="${columnPath({ slug, code: column.code })}">${column.title}</a
                >!${branch(children, slug)}
              </li>`,
          )
          .join('')}
      </ul>`

/** 网站地图: every page that is not a document. */
export const siteMapPage = (frame: Frame, mapped: readonly MappedSection[]): string =>
  layout(frame, {
    title: '网站地图',
    description: '本站的全部栏目。',
    path: '/site-map',
    body: html`<h1>网站地图</h1>
      <div class="map">
        <section class="part">
          <h2>本站</h2>
          <ul>
            !${fixed.map(([href, text]) => html`<li><a href="${href}">${text}</a></li>`).join('')}
          </ul>
        </section>
        !${mapped
          .map(
            ({ section, columns }) =>
              html`<section class="part">
                <h2><a href="${sectionPath(section.slug)}">${section.name}</a></h2>
                !${branch(treeOf(columns, null), section.slug)}
              </section>`,
          )
          .join('')}
      </div>`,
  })
