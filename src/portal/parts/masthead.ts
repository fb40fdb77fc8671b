import { html } from 'ghtml'
import type { Frame } from '../frame.ts'
import { searchBox } from './search-box.ts'
import type { Page } from './page.ts'

const parts = [
  { path: '/', name: '首页' },
  { path: '/disclosure', name: '信息公开' },
  { path: '/policies', name: '政策文件' },
  { path: '/request', name: '申请公开' },
  { path: '/annual-reports', name: '年度报告' },
  { path: '/data', name: '数据' },
] as const

const nav = ({ path, at = path }: Page): string =>
  html`<nav aria-label="主要栏目">
    <ul class="nav">
      !${parts
        .map(
          (part) =>
            html`<li>
              <a href="${part.path}" !${part.path === at ? 'aria-current="page"' : ''}>${part.name}</a>
            </li>`,
        )
        .join('')}
    </ul>
  </nav>`

/** 关怀模式 by one click, without script; the answer leads back to the page. */
const seniorLink = ({ senior }: Frame, { path }: Page): string =>
  html`<a
    class="tool"
    rel="nofollow"
    href="/senior?on=${senior ? '0' : '1'}&amp;to=${encodeURIComponent(path)}"
    >${senior ? '标准版' : '关怀模式'}</a
  >`

/** The head of every page: whose site it is, its parts, a search box where the page is not itself one. */
export const masthead = (frame: Frame, page: Page): string => html`
  <header class="masthead">
    <div class="wrap">
      <a class="brand" href="/">
        <img src="${frame.site.asset('seal.svg')}" alt="" width="44" height="44" />
        <span>${frame.facts.name}</span>
      </a>
      <div class="tools">
        !${['/', '/search'].includes(page.path) ? '' : searchBox({ id: 'head-search', small: true })}
        !${seniorLink(frame, page)}
      </div>
      !${nav(page)}
    </div>
  </header>
`
