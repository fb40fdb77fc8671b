import { html } from 'ghtml'
import { permissions } from '#modules/identity'
import type { Route } from '../route/route.ts'

const words = {
  anyone: '任何人',
  self: '已登录的本人',
  staff: '已登录的工作人员',
} as const

const whoMay = ({ may }: Route): string =>
  typeof may === 'string' ? words[may] : `有“${permissions[may.permission].title}”权限的人`

const row = (route: Route): string => html`
  <tr>
    <td><code>${route.method}</code></td>
    <td><code>/api${route.path}</code></td>
    <td>${route.summary}</td>
    <td>${whoMay(route)}</td>
    <td><code>${route.id}</code></td>
  </tr>
`

/** The API for people: one line an operation. The exact shapes are in the OpenAPI document it links to. */
export const docsPage = (routes: readonly Route[], styles: readonly string[]): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>公开 API</title>
        !${styles.map((href) => html`<link rel="stylesheet" href="${href}" />`).join('')}
      </head>
      <body>
        <main>
          <h1>公开 API</h1>
          <p>
            以下 ${routes.length} 个接口由同一份定义生成说明、校验和类型。完整的字段见
            <a href="/api/openapi.json">OpenAPI 文档</a
            >。除标明的以外都要先登录；修改数据的请求须由本站页面发出， 或者用 JSON 提交。没有办成时返回
            <code>application/problem+json</code>，其中有中文说明和请求编号。
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">方法</th>
                <th scope="col">地址</th>
                <th scope="col">用途</th>
                <th scope="col">谁可以用</th>
                <th scope="col">编号</th>
              </tr>
            </thead>
            <tbody>
              !${routes.map(row).join('')}
            </tbody>
          </table>
        </main>
      </body>
    </html>`
