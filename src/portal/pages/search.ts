import { html } from 'ghtml'
import type { PublicSection, SearchResult } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { hits } from '../parts/hits.ts'
import { layout } from '../parts/layout.ts'
import type { ChoiceGroup } from '../parts/narrow.ts'
import { chosenNow, narrowing } from '../parts/narrow.ts'
import { pageNumbers } from '../parts/pages.ts'
import { searchBox } from '../parts/search-box.ts'
import type { SearchAddress } from '../view/search-address.ts'
import { searchPath } from '../view/search-address.ts'
import { nameOfSection } from '../view/sections.ts'

/** What was looked for, and what was found. */
export interface Found {
  readonly asked: SearchAddress
  /** Only in the section of one body. */
  readonly section: PublicSection | undefined
  /** Undefined where nothing was looked for. */
  readonly result: SearchResult | undefined
  readonly groups: readonly ChoiceGroup[]
}

const advice = (narrowed: boolean, address: string): string =>
  html`<div class="empty">
    <p>没有找到。可以这样再试：</p>
    <ul>
      !${narrowed ? html`<li><a href="${address}">去掉全部条件</a>再找；</li>` : ''}
      <li>换一个说法，或者只写标题里的一两个词；</li>
      <li>文号和索引号不用写全，写其中连续的一段就可以；</li>
      <li>到<a href="/disclosure">公开栏目</a>里按内容查找；</li>
      <li>没有公开的信息，可以<a href="/request">申请公开</a>。</li>
    </ul>
  </div>`

const meantHtml = (asked: SearchAddress, meant: string | undefined): string =>
  meant === undefined
    ? ''
    : html`<p class="meant">您是不是要找：<a href="${searchPath(asked, { q: meant })}">${meant}</a></p>`

const totalWords = ({ total, more }: SearchResult): string => (more ? `超过 ${total} 件` : `${total} 件`)

const orders = (asked: SearchAddress): string => {
  const order = (name: 'newest' | undefined, title: string): string =>
    html`<a href="${searchPath(asked, { order: name })}" !${asked.order === name ? 'aria-current="true"' : ''}
      >${title}</a
    >`
  return html`<nav class="orders" aria-label="排序">
    !${order(undefined, '最相关')}!${order('newest', '最新')}
  </nav>`
}

const headHtml = (asked: SearchAddress, result: SearchResult, groups: readonly ChoiceGroup[]): string =>
  html`<div class="found-head">
      <p role="status">
        找到 ${totalWords(result)}<span class="to-narrow">，<a href="#narrow">缩小范围</a></span>
      </p>
      !${orders(asked)}
    </div>
    !${chosenNow(groups)}`

const lastNote = ({ page, last, cut }: SearchResult): string =>
  cut && page === last ? '<p class="fine">只列出最前面的这些。请再写一个词，或者缩小范围。</p>' : ''

const resultHtml = (frame: Frame, { asked, result, groups }: Found): string => {
  if (result === undefined) return ''
  const several = frame.sections.length > 1
  const nameOf = several ? (id: string) => nameOfSection(frame.sections, id) : undefined
  const narrowed = groups.some(({ choices }) => choices.some(({ chosen }) => chosen))
  const { page, last } = result
  if (result.rows.length === 0) {
    const bare = searchPath({ q: asked.q, in: asked.in })
    return html`!${meantHtml(asked, result.meant)}
      <section class="nothing" aria-labelledby="hits">
        <h2 id="hits" class="visually-hidden">查找结果</h2>
        !${chosenNow(groups)}!${advice(narrowed, bare)}
      </section>`
  }
  return html`!${meantHtml(asked, result.meant)}
    <div class="found">
      <section class="hits" aria-labelledby="hits">
        <h2 id="hits" class="visually-hidden">查找结果</h2>
        !${headHtml(asked, result, groups)}!${hits(result.rows, nameOf)}
        !${pageNumbers({ page, last, addressOf: (to) => searchPath(asked, { page: to }) })}!${lastNote(result)}
      </section>
      !${narrowing(groups, result.total)}
    </div>`
}

/** One box, what was found under it with the passages, and what it can be narrowed by. */
export const searchPage = (frame: Frame, found: Found): string => {
  const { asked, section } = found
  const text = asked.q ?? ''
  return layout(frame, {
    title: text === '' ? '搜索' : `“${text}”的搜索结果`,
    description: '在公开的文件里按标题、文号、索引号、正文和附件查找。',
    path: '/search',
    at: '/disclosure',
    body: html`<h1>搜索</h1>
      !${searchBox({ id: 'search', text, within: section?.slug })}
      !${
        section === undefined
          ? ''
          : html`<p class="fine">
              只在${section.name}的文件里查找。<a href="${searchPath({ q: asked.q })}">在全站查找</a>
            </p>`
      }
      !${resultHtml(frame, found)}`,
  })
}
