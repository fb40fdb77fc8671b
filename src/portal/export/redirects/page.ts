import { html } from 'ghtml'
import type { OldAddress } from '#modules/moving'
import { documentPath } from '../../view/addresses.ts'
import { wayBetween } from '../place.ts'

const whole = (head: string, title: string, body: string): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        !${head}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          !${body}
        </main>
      </body>
    </html> `

/**
 * The page that stands under an old address: it leads on without a script, small and the same as long as the document
 * stands. Where several documents had the address, people choose.
 */
export const redirectPage = (file: string, addresses: readonly OldAddress[], base: string): string => {
  const to = (number: number): string => wayBetween(file, `documents/${number}/index.html`)
  const [first, ...others] = addresses
  if (first === undefined) throw new TypeError('a page that leads nowhere')
  const { number, status } = first
  if (others.some((other) => other.number !== number))
    return whole(
      '',
      '这个旧网址对应几份文件',
      html`<p>请选择原来的网址：</p>
        <ul>
          !${addresses
            .map(({ host, path, number: each }) => html`<li><a href="${to(each)}">${host}${path}</a></li>`)
            .join('')}
        </ul>`,
    )
  const refresh = html`<meta http-equiv="refresh" content="0; url=${to(number)}" />`
  if (status === 'withdrawn')
    return whole(refresh, '这份文件已经撤回', html`<p><a href="${to(number)}">查看撤回说明</a></p>`)
  return whole(
    html`!${refresh}<link rel="canonical" href="${base}${documentPath(number)}" />`,
    '网页已经移到新的地址',
    html`<p><a href="${to(number)}">打开新的网页</a></p>`,
  )
}
