import { html } from 'ghtml'
import type { PageName, PublicColumn, PublicList, PublicSection, YearCount } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { columnMenu, fillingOf } from '../parts/column-tree.ts'
import { documentList } from '../parts/document-list.ts'
import { layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import type { Page } from '../parts/page.ts'
import { statutoryIndex } from '../parts/statutory-index.ts'
import { columnPath, feedPath, jsonFeedPath, sectionPath } from '../view/addresses.ts'
import { itemGroups, pathTo, treeOf } from '../view/columns.ts'
import { columnThing, wayThing } from '../view/json-ld.ts'

/** A column of a body, among all of them. */
export interface ColumnPlace {
  readonly section: PublicSection
  readonly columns: readonly PublicColumn[]
  readonly column: PublicColumn
}

/** What the list of a column shows. */
export interface ColumnView extends ColumnPlace {
  readonly list: PublicList
  readonly years: readonly YearCount[]
  readonly interpretations: ReadonlyMap<string, readonly PageName[]>
  /** The year asked for. */
  readonly year: number | undefined
  /** Whether it is a page behind the first. */
  readonly behind: boolean
  /** HTML that stands before the list. */
  readonly opening?: string
}

/** What every page of a column has in common: tags, way, address. */
const columnFrame = ({ section, columns, column }: ColumnPlace): Omit<Page, 'body' | 'path'> => {
  const { slug, name } = section
  const above = pathTo(columns, column).slice(0, -1)
  const about = column.description === '' ? `${name}${column.title}` : column.description
  return {
    title: `${column.title} - ${name}`,
    description: about,
    at: column.part === 'request' ? '/request' : '/disclosure',
    tags: [
      ['ColumnName', column.title],
      ['ColumnDescription', about],
      ['ColumnKeywords', `${column.title},${name},政府信息公开`],
      ['ColumnType', column.columnType],
    ],
    trail: [
      { href: sectionPath(slug), text: name },
      ...above.map(({ code, title }) => ({ href: columnPath({ slug, code }), text: title })),
    ],
  }
}

/** The page of a column: its title, the columns beside it, and what stands in it. */
export const columnLayout = (
  frame: Frame,
  place: ColumnPlace,
  page: Pick<Page, 'path' | 'body' | 'feed' | 'jsonFeed' | 'aloud'>,
): string => {
  const { columns, column, section } = place
  const way = pathTo(columns, column)
  const shared = columnFrame(place)
  const { base } = frame.site
  const here = { href: columnPath({ slug: section.slug, code: column.code }), text: column.title }
  return layout(frame, {
    ...shared,
    things: [columnThing(base, section, column), wayThing(base, [...(shared.trail ?? []), here])],
    ...page,
    body: html`<div class="beside column-page">
      <div>
        <h1 class="column-title">${column.title}</h1>
        !${column.description === '' ? '' : html`<p class="lead">${column.description}</p>`}!${page.body}
      </div>
      !${columnMenu(treeOf(columns, null), { slug: section.slug, way })}
    </div>`,
  })
}

const below = ({ columns, column, section: { slug } }: ColumnPlace): string => {
  const children = columns.filter(({ parent }) => parent === column.id)
  return children.length === 0
    ? ''
    : html`<ul class="sub-columns">
        !${children
          .map(
            (child) =>
              html`<li>
                <a href="${columnPath({ slug, code: child.code })}">${child.title}</a>
                <span class="filling">!${fillingOf(child)}</span>
              </li>`,
          )
          .join('')}
      </ul>`
}

const archive = ({ section: { slug }, column, years, year }: ColumnView): string => {
  if (years.length < 2 && year === undefined) return ''
  const entry = (href: string, text: string, current: boolean): string =>
    html`<li><a href="${href}" !${current ? 'aria-current="true"' : ''}>${text}</a></li>`
  const place = { slug, code: column.code }
  return html`<nav class="archive" aria-label="按年份">
    <ul>
      !${entry(columnPath(place), '全部年份', year === undefined)}
      !${years
        .map((each) =>
          entry(
            columnPath(place, { year: each.year }),
            `${each.year} 年（${each.documents}）`,
            each.year === year,
          ),
        )
        .join('')}
    </ul>
  </nav>`
}

const rule = ({ updateDays, updateBasis, closed, basis }: PublicColumn): string =>
  [
    closed ? '本栏目已经停用，其中的文件继续公开。' : '',
    updateDays === null
      ? ''
      : `更新要求：${updateDays} 天内至少更新一次${updateBasis === null ? '' : `（${updateBasis}）`}。`,
    basis.length === 0 ? '' : `设置依据：${basis.join('；')}。`,
  ]
    .filter((sentence) => sentence !== '')
    .map((sentence) => html`<p class="fine">${sentence}</p>`)
    .join('')

/** Documents of a column, the newest first, by year and page by page. */
export const columnPage = (frame: Frame, view: ColumnView): string => {
  const { section, column, list, year, behind, interpretations, opening = '' } = view
  const place = { slug: section.slug, code: column.code }
  const next = list.next === undefined ? undefined : columnPath(place, { year, after: list.next })
  return columnLayout(frame, view, {
    path: columnPath(place, { year }),
    feed: { href: feedPath(place), text: `${column.title} - ${section.name}` },
    jsonFeed: { href: jsonFeedPath(place), text: `${column.title} - ${section.name}（JSON Feed）` },
    body: html`!${opening}!${below(view)}!${archive(view)}
      !${list.rows.length === 0 ? '<p class="empty">这里暂时没有公开的文件。</p>' : documentList(list.rows, { interpretations })}
      !${pager({ next, first: behind ? columnPath(place, { year }) : undefined })}
      <footer class="column-foot">
        !${rule(column)}
        <p class="fine">
          <a href="${feedPath(place)}">订阅本栏目（RSS）</a>，<a href="${jsonFeedPath(place)}">JSON Feed</a>
        </p>
      </footer>`,
  })
}

/** 法定主动公开内容: the items of 条例第二十条、第二十一条, how full each is, and the columns that stand for none. */
export const statutoryPage = (frame: Frame, place: ColumnPlace): string => {
  const { columns, column, section } = place
  const { article20, article21 } = itemGroups(columns)
  const code = { slug: section.slug, code: column.code }
  const local =
    article21.length === 0
      ? ''
      : html`<h2>因地制宜公开的内容</h2>
          <p class="fine">《中华人民共和国政府信息公开条例》第二十一条</p>
          !${statutoryIndex(article21, section.slug)}`
  return columnLayout(frame, place, {
    path: columnPath(code),
    feed: { href: feedPath(code), text: `${column.title} - ${section.name}` },
    body: html`<p class="fine">
        《中华人民共和国政府信息公开条例》第二十条，共 ${column.documents} 件。<a href="${feedPath(code)}"
          >订阅（RSS）</a
        >
      </p>
      !${statutoryIndex(article20, section.slug)}!${local}`,
  })
}
