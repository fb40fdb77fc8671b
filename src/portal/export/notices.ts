import { html } from 'ghtml'
import type { Instant } from '#platform/clock'
import type { Frame } from '../frame.ts'
import { layout } from '../parts/layout.ts'
import { minuteHtml } from '../view/times.ts'
import type { Drawn } from './still-page.ts'
import { nowhere } from './still-page.ts'

interface Notice {
  readonly path: string
  readonly title: string
  /** HTML. */
  readonly body: string
}

const ways = html`<ul>
  <li>按<a href="/disclosure">公开栏目</a>或者<a href="/site-map">网站地图</a>查找；</li>
  <li>规章、规范性文件和解读在<a href="/policies">政策文件库</a>；</li>
  <li>全部文件的清单在<a href="/data">开放数据</a>，可以用表格软件打开后查找。</li>
</ul>`

const notices: readonly Notice[] = [
  {
    path: '/search',
    title: '静态副本不能搜索',
    body: html`<p class="lead">搜索要由网站的服务程序办理，它现在没有运行。可以这样查找：</p>
      !${ways}`,
  },
  {
    path: '/compare',
    title: '静态副本不能对照年报',
    body: html`<p class="lead">
      两份年度报告的对照要由网站的服务程序算出，它现在没有运行。各份报告和它们的数据在<a
        href="/annual-reports"
        >年度报告</a
      >里，可以下载以后自己对照。
    </p>`,
  },
  {
    path: '/check',
    title: '静态副本不能自查年报',
    body: html`<p class="lead">
      年报自查要由网站的服务程序读取您的文件，它现在没有运行。请等网站恢复以后再用。
    </p>`,
  },
  {
    path: '/request/track',
    title: '静态副本不能提交和查询申请',
    body: html`<p class="lead">
      在线申请和进度查询要由网站的服务程序办理，它现在没有运行。请等网站恢复以后再用，或者当面、邮寄提交：地址和办公时间见<a
        href="/request"
        >申请说明</a
      >。
    </p>`,
  },
  {
    path: '/senior',
    title: '关怀模式',
    body: html`<p class="lead">
        静态副本里，关怀模式由浏览器自己记住，要用脚本。您看到这一页，是因为浏览器没有运行脚本，或者不许保存。
      </p>
      <p>可以用浏览器自己的放大：按住 Ctrl 键再按加号，字就会变大；手机上用两个手指张开。</p>`,
  },
]

const drawnOf = (frame: Frame, { path, title, body }: Notice): Drawn => ({
  html: layout(frame, {
    title,
    description: title,
    path,
    body: html`<div class="notice-page">
      <h1>${title}</h1>
      !${body}
    </div>`,
  }),
  address: path,
  file: `${path.slice(1)}/index.html`,
})

/** When the copy was made, of what, and what it cannot do: the one page that is another each time. */
const aboutCopy = (frame: Frame, at: Instant, documents: number): Drawn => ({
  ...drawnOf(frame, {
    path: '/copy',
    title: '关于静态副本',
    body: html`<p class="lead">
        这是${frame.facts.name}（<a href="${frame.site.base}">${frame.site.base}</a>）的静态副本，取自
        !${minuteHtml(at)} 这一时刻，共 ${documents} 份文件。
      </p>
      <p>
        网站不能访问时，任何网页服务器都可以发出它。此后公开、更正和撤回的文件，这里还看不到，以网站为准。搜索、年报自查和对照、政策文件的筛选、在线申请和进度查询要由服务程序办理，副本里没有。
      </p>`,
  }),
  file: 'copy/index.html',
  live: frame.site.base,
})

const missing = (frame: Frame, file: string): Drawn => ({
  ...drawnOf(frame, {
    path: '/not-here',
    title: '静态副本里没有这个页面',
    body: html`<p class="lead">它可能在网站上，也可能已经没有了。可以这样查找：</p>
      !${ways}`,
  }),
  file,
})

/** Pages that stand where the site would need its server, and those that tell of the copy. */
export const noticesOf = (frame: Frame, at: Instant, documents: number): readonly Drawn[] => [
  ...notices.map((notice) => drawnOf(frame, notice)),
  missing(frame, nowhere),
  { ...missing(frame, '404.html'), anywhere: true },
  aboutCopy(frame, at, documents),
]

/** Files of these pages. */
export const noticeFiles: readonly string[] = [
  ...notices.map(({ path }) => `${path.slice(1)}/index.html`),
  nowhere,
  '404.html',
  'copy/index.html',
]

/** What stands where the server leads on to another page. */
export const onward = (frame: Frame, path: string, to: string, file: string): Drawn => ({
  ...drawnOf(frame, {
    path,
    title: '请到新的地址',
    body: html`<p class="lead">这里转到<a href="${to}">本站的公开专栏</a>。</p>`,
  }),
  onTo: file,
})
