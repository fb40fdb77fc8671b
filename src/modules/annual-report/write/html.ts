import { html } from 'ghtml'
import type { AnnualReport } from '../model/index.ts'
import { formOfReport, titleOf } from '../model/index.ts'
import type { Block } from './blocks.ts'
import { blocksOf } from './blocks.ts'
import { tableHtml } from './html-table.ts'
import type { TableName } from './layout/index.ts'
import { layoutOf } from './layout/index.ts'

/** The page stands alone, so its few rules travel with it: paper, ink, hairlines, and print on A4. */
const style = `
:root { color-scheme: light }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 50rem; background: #fff; color: #1a1a1a;
  font: 1.0625rem/1.8 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif }
h1, h2 { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; line-height: 1.4 }
h1 { font-size: 1.75rem; text-align: center; text-wrap: balance; margin: 0 0 2rem }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .25rem }
p { margin: 0 0 .5rem; text-indent: 2em; overflow-wrap: anywhere }
.fact { text-align: center; text-indent: 0; color: #555; font-size: .9375rem }
.signature { text-align: right; text-indent: 0 }
.scroll { overflow-x: auto; margin: 1rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.5; font-variant-numeric: tabular-nums }
caption { padding: 0 0 .5rem; color: #555 }
th, td { border: 1px solid #8a8a8a; padding: .25rem .4rem; text-align: center; font-weight: normal; min-width: 1.5em }
th[scope=rowgroup] { background: #f1f1f1 }
.left { text-align: left }
.unreadable { background: #fdecea }
.remedies { table-layout: fixed; min-width: 40rem }
.requests { min-width: 44rem }
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@media print {
  body { padding: 0; max-width: none; font-size: 12pt }
  .scroll { overflow: visible } .requests, .remedies { min-width: 0; font-size: 8pt }
  tr { break-inside: avoid } h2, h3 { break-after: avoid }
}`

const captionOf = (report: AnnualReport, table: TableName) => layoutOf(formOfReport(report), table).caption

const blockHtml = (report: AnnualReport, block: Block): string => {
  switch (block.kind) {
    case 'title':
      return html`<h1>${block.text}</h1>`
    case 'part':
      return html`<h2>${block.text}</h2>`
    case 'item':
      return block.rest === '' ? html`<h3>${block.title}</h3>` : html`<p>${block.title}${block.rest}</p>`
    case 'fact':
    case 'signature':
      return html`<p class="${block.kind}">${block.text}</p>`
    case 'paragraph':
      return html`<p>${block.text}</p>`
    case 'table':
      return html`<div
        class="scroll"
        role="region"
        aria-label="${captionOf(report, block.table)}"
        tabindex="0"
      >
        !${tableHtml(report, block.table)}
      </div>`
  }
}

/** The whole report as one HTML page that needs no other file: the words in order, the tables as the form prints them. */
export const toHtml = (report: AnnualReport): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titleOf(report)}</title>
        <style>
          !${style}
        </style>
      </head>
      <body>
        <main>
          !${blocksOf(report)
            .map((block) => blockHtml(report, block))
            .join('\n')}
        </main>
      </body>
    </html> `
