import { html } from 'ghtml'
import type { PublicColumn } from '#modules/publishing'
import { columnPath } from '../view/addresses.ts'
import type { ColumnNode } from '../view/columns.ts'
import { dayHtml } from '../view/times.ts'

/** How much a column holds and when something last came: 12 件，最近 2026-01-05. */
export const fillingOf = ({ documents, lastAt }: PublicColumn): string =>
  documents === 0 || lastAt === null
    ? '<span>暂无内容</span>'
    : `<span>${documents} 件</span><span>最近 ${dayHtml(lastAt)}</span>`

const node = ({ column, children }: ColumnNode, slug: string, current: string): string =>
  html`<li>
    <a
      href="${columnPath({ slug, code: column.code })}"
      !${column.id === current ? 'aria-current="page"' : ''}
      >${column.title}</a
    >!${
      children.length === 0
        ? ''
        : html`<ul>
            !${children.map((child) => node(child, slug, current)).join('')}
          </ul>`
    }
  </li>`

/** The columns of a body beside a page, the one it is marked; those below are shown only along the way to it. */
export const columnMenu = (
  tree: readonly ColumnNode[],
  { slug, way }: { readonly slug: string; readonly way: readonly PublicColumn[] },
): string => {
  const open = new Set(way.map(({ id }) => id))
  const current = way.at(-1)?.id ?? ''
  const along = (nodes: readonly ColumnNode[]): readonly ColumnNode[] =>
    nodes.map(({ column, children }) => ({ column, children: open.has(column.id) ? along(children) : [] }))
  return html`<nav class="contents columns" aria-label="栏目">
    <ul>
      !${along(tree)
        .map((each) => node(each, slug, current))
        .join('')}
    </ul>
  </nav>`
}
