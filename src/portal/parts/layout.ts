import { html } from 'ghtml'
import type { Site } from '../site.ts'

/** One page: `body` is HTML, everything else is text. */
export interface Page {
  readonly title: string
  readonly description: string
  /** The address of the page, to mark where the reader is. */
  readonly path: string
  readonly body: string
}

const siteName = '政府信息公开工作年度报告'
const columns = [
  { path: '/', name: '年度报告' },
  { path: '/compare', name: '报告对照' },
  { path: '/check', name: '年报自查' },
  { path: '/about', name: '说明' },
] as const

const styles = ['tokens.css', 'base.css', 'document.css', 'table.css', 'pages.css'] as const

const head = (site: Site, page: Page): string => html`
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width, initial-scale=1" />
  <title>${page.title === siteName ? siteName : `${page.title} - ${siteName}`}</title>
  <meta name="description" content="${page.description}" />
  <link rel="icon" href="${site.asset('seal.svg')}" type="image/svg+xml" />
  !${styles.map((name) => html`<link rel="stylesheet" href="${site.asset(name)}" />`).join('\n  ')}
  <link rel="stylesheet" href="${site.asset('print.css')}" media="print" />
`

const masthead = (site: Site, path: string): string => html`
  <header class="masthead">
    <div class="wrap">
      <a class="brand" href="/">
        <img src="${site.asset('seal.svg')}" alt="" width="44" height="44" />
        <span>政府信息公开</span>
      </a>
      <nav aria-label="栏目">
        <ul class="nav">
          !${columns
            .map(
              (column) =>
                html`<li>
                  <a href="${column.path}" !${column.path === path ? 'aria-current="page"' : ''}
                    >${column.name}</a
                  >
                </li>`,
            )
            .join('')}
        </ul>
      </nav>
    </div>
  </header>
`

const demoNote = '演示数据：五份报告的机关名称和数字取自各机关公开的年度报告，文字是另写的，不代表原文。'

const colophon = (site: Site): string => html`
  <footer class="colophon">
    <div class="wrap">
      !${site.demo ? html`<p>${demoNote}</p>` : ''}
      <p>本站不用脚本，不留访问者的资料；自查时提交的内容用过即弃，不保存。</p>
    </div>
  </footer>
`

/** A whole page in the dress of the portal. */
export const layout = (site: Site, page: Page): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        !${head(site, page)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        !${masthead(site, page.path)}
        <main id="main" tabindex="-1">
          <div class="wrap">!${page.body}</div>
        </main>
        !${colophon(site)}
      </body>
    </html> `
