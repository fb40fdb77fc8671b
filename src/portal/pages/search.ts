import { html } from 'ghtml'
import type { PublicList, PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { documentList } from '../parts/document-list.ts'
import { layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { searchBox } from '../parts/search-box.ts'
import { withQuery } from '../view/addresses.ts'
import { markedBy } from '../view/marked.ts'
import { nameOfSection } from '../view/sections.ts'

/** What was looked for, and what was found. */
export interface Found {
  readonly text: string
  /** Only in the section of one body. */
  readonly section: PublicSection | undefined
  readonly list: PublicList
  readonly behind: boolean
}

const advice = html`<div class="empty">
  <p>没有找到。可以这样再试：</p>
  <ul>
    <li>换一个说法，或者只写标题里的一两个词；</li>
    <li>文号和索引号不用写全，写其中连续的一段就可以；</li>
    <li>到<a href="/disclosure">公开栏目</a>里按内容查找；</li>
    <li>没有公开的信息，可以<a href="/request">申请公开</a>。</li>
  </ul>
</div>`

const result = (frame: Frame, { text, section, list, behind }: Found): string => {
  const within = section?.slug
  const first = withQuery('/search', { q: text, in: within })
  const next =
    list.next === undefined ? undefined : withQuery('/search', { q: text, in: within, after: list.next })
  const several = frame.sections.length > 1
  return html`<h2 class="visually-hidden">查找结果</h2>
    !${
      list.rows.length === 0
        ? advice
        : documentList(list.rows, {
            mark: markedBy(text),
            summaries: true,
            ...(several && { nameOf: (id: string) => nameOfSection(frame.sections, id) }),
          })
    }
    !${pager({ next, first: behind ? first : undefined })}`
}

/** One box, and what was found under it, the newest first. */
export const searchPage = (frame: Frame, found: Found): string => {
  const { text, section } = found
  return layout(frame, {
    title: text === '' ? '搜索' : `“${text}”的搜索结果`,
    description: '在公开的文件里按标题、文号、索引号、关键词、主题和概述查找。',
    path: '/search',
    at: '/disclosure',
    body: html`<h1>搜索</h1>
      !${searchBox({ id: 'search', text, within: section?.slug })}
      !${
        section === undefined
          ? ''
          : html`<p class="fine">
              只在${section.name}的文件里查找。<a href="${withQuery('/search', { q: text })}">在全站查找</a>
            </p>`
      }
      !${text.trim() === '' ? '' : result(frame, found)}`,
  })
}
