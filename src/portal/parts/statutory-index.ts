import { html } from 'ghtml'
import type { PublicColumn } from '#modules/publishing'
import { columnPath } from '../view/addresses.ts'
import type { ItemGroup } from '../view/columns.ts'
import { fillingOf } from './column-tree.ts'

const columnLine = (column: PublicColumn, slug: string): string =>
  html`<li>
    <a href="${columnPath({ slug, code: column.code })}">${column.title}</a>
    <span class="filling">!${fillingOf(column)}</span>
  </li>`

const group = ({ item, columns }: ItemGroup, slug: string): string =>
  html`<li class="item">
    <div>
      <h3>${item.title}</h3>
      <p class="fine" title="${item.basis.text}">${item.covers}</p>
    </div>
    !${
      columns.length === 0
        ? '<p class="soft">本机关暂无此类信息</p>'
        : html`<ul>
            !${columns.map((column) => columnLine(column, slug)).join('')}
          </ul>`
    }
  </li>`

/** Statutory items in the order of the law, each with the columns that hold it and how full they are. */
export const statutoryIndex = (groups: readonly ItemGroup[], slug: string): string =>
  html`<ol class="items">
    !${groups.map((each) => group(each, slug)).join('')}
  </ol>`
