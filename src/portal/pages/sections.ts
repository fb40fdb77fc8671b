import { html } from 'ghtml'
import type { Frame } from '../frame.ts'
import { layout } from '../parts/layout.ts'
import { sectionPath, trackPath } from '../view/addresses.ts'

/** What a list of bodies is for: reading what they publish, or asking them for more. */
export interface SectionsFor {
  readonly path: '/disclosure' | '/request'
  readonly title: string
  readonly lead: string
  /** Behind the address of a section. */
  readonly part: string
}

/** The bodies of the site, to choose one. */
export const sectionsPage = (frame: Frame, { path, title, lead, part }: SectionsFor): string =>
  layout(frame, {
    title,
    description: lead,
    path,
    tags: [
      ['ColumnName', title],
      ['ColumnDescription', lead],
      ['ColumnKeywords', '政府信息公开,公开专栏'],
      ['ColumnType', path === '/request' ? '依申请公开' : '信息公开目录'],
    ],
    body: html`<h1>${title}</h1>
      <p class="lead">${lead}</p>
      !${path === '/request' ? html`<p class="ask"><a class="button quiet" href="${trackPath}">查询办理进度</a></p>` : ''}
      !${
        frame.sections.length === 0
          ? '<p class="part">还没有机关在本站开设公开专栏。</p>'
          : html`<ul class="bodies part">
              !${frame.sections
                .map(({ slug, name }) => html`<li><a href="${sectionPath(slug)}${part}">${name}</a></li>`)
                .join('')}
            </ul>`
      }`,
  })
