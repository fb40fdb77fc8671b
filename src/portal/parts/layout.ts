import { html } from 'ghtml'
import type { Frame } from '../frame.ts'
import { colophon } from './colophon.ts'
import { head } from './head.ts'
import { masthead } from './masthead.ts'
import type { Page } from './page.ts'

const trailHtml = ({ trail = [] }: Page): string =>
  trail.length === 0
    ? ''
    : html`<nav class="trail" aria-label="当前位置">
        <ol>
          <li><a href="/">首页</a></li>
          !${trail.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`).join('')}
        </ol>
      </nav>`

/** Pages about annual reports belong together. */
const reportPages = [
  { path: '/annual-reports', name: '已公开的年报' },
  { path: '/compare', name: '报告对照' },
  { path: '/check', name: '年报自查' },
  { path: '/about', name: '核对说明' },
] as const

const reportNav = ({ path, at }: Page): string =>
  at === '/annual-reports' || path === '/annual-reports'
    ? html`<nav class="subnav" aria-label="年度报告">
        <ul class="nav">
          !${reportPages
            .map(
              (page) =>
                html`<li>
                  <a href="${page.path}" !${page.path === path ? 'aria-current="page"' : ''}>${page.name}</a>
                </li>`,
            )
            .join('')}
        </ul>
      </nav>`
    : ''

/** A whole page in the dress of the portal. */
export const layout = (frame: Frame, page: Page): string =>
  html`<!doctype html>
    <html lang="zh-CN" !${frame.senior ? ' class="senior"' : ''}>
      <head>
        !${head(frame, page)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        !${masthead(frame, page)}
        <main id="main" tabindex="-1">
          <div class="wrap">!${reportNav(page)}!${trailHtml(page)}!${page.body}</div>
        </main>
        !${colophon(frame)}
      </body>
    </html> `
