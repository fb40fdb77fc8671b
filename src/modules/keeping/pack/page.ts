import { html } from 'ghtml'

const style =
  'body{font:16px/1.7 serif;max-width:46em;margin:2em auto;padding:0 1em}h1{font-size:1.4em;text-align:center}' +
  'table{border-collapse:collapse;width:100%;margin:1em 0}th,td{border:1px solid #555;padding:.35em .6em;text-align:left;vertical-align:top}' +
  'th{background:#f2f2f2;font-weight:600}td p,th p{margin:0}pre{white-space:pre-wrap;font:14px/1.6 monospace}'

/** A page of a pack: it stands alone, without script and without anything from elsewhere. `body` is markup. */
export const pageOf = (title: string, body: string): Uint8Array =>
  new TextEncoder().encode(
    html`<!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${title}</title>
          <style>
            !${style}
          </style>
        </head>
        <body>
          <h1>${title}</h1>
          !${body}
        </body>
      </html> `,
  )

export type Told = readonly (readonly [name: string, value: string | null | undefined])[]

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => html`<p>${line}</p>`)
    .join('')

/** Names and values as a table of two columns; what is empty is left out. */
export const facts = (told: Told): string => {
  const rows = told.flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : [
          html`<tr>
            <th scope="row">${name}</th>
            <td>!${lines(value)}</td>
          </tr>`,
        ],
  )
  return html`<table>
    <tbody>
      !${rows.join('')}
    </tbody>
  </table>`
}

/** A table with a head. */
export const grid = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  html`<table>
    <thead>
      <tr>
        !${head.map((text) => html`<th scope="col">${text}</th>`).join('')}
      </tr>
    </thead>
    <tbody>
      !${rows
        .map(
          (cells) =>
            html`<tr>
              !${cells.map((text) => html`<td>!${lines(text)}</td>`).join('')}
            </tr>`,
        )
        .join('')}
    </tbody>
  </table>`
