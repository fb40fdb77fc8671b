import type { AnnualReport, TableName } from '#modules/annual-report'
import { formOfReport, gridOf, layoutOf } from '#modules/annual-report'
import type { Draw } from './draw.ts'

/**
 * Reports as the world leaves them: the same figures as text recognition, copying and web editors bring
 * them. Each mangler writes a report in one such shape; the reader must get the figures back.
 */
export interface Mangler {
  readonly name: string
  readonly file: string
  /** Whether a shape keeps every cell apart, so that nothing may be lost; else a cell may be unreadable. */
  readonly lossless: boolean
  readonly write: (report: AnnualReport, draw: Draw) => Uint8Array
}

type Cells = readonly (readonly (string | null)[])[]

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const printed = (report: AnnualReport, name: Parameters<AnnualReport['cells']['get']>[0]): string => {
  const cell = report.cells.get(name)
  if (cell?.state !== 'number') return ''
  return cell.note === undefined ? String(cell.value) : `${cell.value}（${cell.note}）`
}

/** A table as rows of squares; null where a wide or tall cell goes on. */
const cellsOfTable = (report: AnnualReport, table: TableName): Cells =>
  gridOf(layoutOf(formOfReport(report), table)).map((row) =>
    row.map(({ cell, origin }) => {
      if (!origin) return null
      return cell.kind === 'label' ? cell.text : printed(report, cell.name)
    }),
  )

const parts: Readonly<Record<string, TableName>> = { 二: 'proactive', 三: 'requests', 四: 'remedies' }

/** The whole report as text, its tables written by `table`. */
const asText = (
  report: AnnualReport,
  table: (cells: Cells, name: TableName) => string,
  mark = '',
): Uint8Array => {
  const lines = [report.title ?? '', '', report.preface]
  for (const { number, title, text } of report.sections) {
    lines.push(`${mark}${number}、${title}`, '')
    const name = parts[number]
    if (name) lines.push(table(cellsOfTable(report, name), name))
    lines.push(text, '')
  }
  return bytes(lines.join('\n'))
}

const written = (row: readonly (string | null)[]): string[] => row.filter((cell) => cell !== null)

const cellPerLine = (cells: Cells): string =>
  cells
    .flatMap((row) =>
      written(row).map((cell, index, all) => `${cell} |${index === all.length - 1 ? '||' : ''}`),
    )
    .join('\n')

/** Every row opened by a bar of its own; an empty cell is a bar too. */
const openedRows = (cells: Cells): string =>
  cells
    .map(
      (row) =>
        `|\n${written(row)
          .map((cell) => `${cell} |`.trim())
          .join('\n')}||`,
    )
    .join('\n')

const barePerLine = (cells: Cells): string => cells.flatMap((row) => written(row)).join('\n')

const barePipes = (cells: Cells): string => cells.map((row) => `${written(row).join(' | ')} |`).join('\n')

const halfWidth = (text: string): string =>
  text
    .replaceAll('（', '(')
    .replaceAll('）', ') ')
    .replaceAll('，', ', ')
    .replaceAll('：', ':')
    .replaceAll(/(\d)\./gu, '$1. ')

const raggedTabs =
  (draw: Draw) =>
  (cells: Cells): string =>
    cells
      .map((row) => {
        const shifted = draw.once(2) ? written(row) : row.map((cell) => cell ?? '')
        const line = halfWidth(shifted.join('\t')) + (draw.once(3) ? '\t' : '')
        return draw.once(6) ? `${line}\n` : line
      })
      .join('\n')

/** One small table a row under invented heads, as vision models write them. */
const miniTables = (cells: Cells, name: TableName): string => {
  if (name !== 'requests') return barePipes(cells)
  return cells
    .slice(3)
    .map((row) => {
      const all = written(row)
      const values = all.slice(-7)
      const label = halfWidth(all.at(-8) ?? '')
      const group = all.length > 8 ? `### ${all.slice(0, -8).join(' ')}\n\n` : ''
      const heads = ['类别', ...values.map((_, index) => `数据${index + 1}`)]
      return `${group}| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|\n| ${[label, ...values].join(' | ')} |\n`
    })
    .join('\n')
}

/** Labels cut in two lines by a narrow column, each row's numbers behind the last piece. */
const brokenLabels = (cells: Cells): string =>
  cells
    .map((row) => {
      const all = written(row)
      const label = all.find((cell) => cell.length >= 14 && !/^[\d.-]+$/u.test(cell))
      if (label === undefined || all.length < 8) return `| ${all.join(' | ')} |`
      const values = all.slice(all.indexOf(label) + 1)
      return `${label.slice(0, 9)}\n${label.slice(9)}\n| ${values.join(' | ')} |`
    })
    .join('\n')

const glued = (report: AnnualReport): Uint8Array => {
  const text = new TextDecoder().decode(
    asText(report, (cells) => cells.map((row) => written(row).join('')).join('')),
  )
  return bytes(text.replaceAll('\n', ''))
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const pageTable = (report: AnnualReport, name: TableName): string => {
  const rows = layoutOf(formOfReport(report), name).rows.map(({ cells }) => {
    const tds = cells.map((cell) => {
      const text =
        cell.kind === 'label' ? escape(cell.text).replace('结果', '结果<br/>') : printed(report, cell.name)
      const inner = text === '' ? '&nbsp;' : `<span lang="EN-US">${text}</span>`
      return `<td style="width:38px" colspan="${cell.colspan}" rowspan="${cell.rowspan}"><p align="center">${inner}</p></td>`
    })
    return `<tr>${tds.join('')}</tr>`
  })
  return `<table border="1" cellspacing="0"><tbody>${rows.join('')}</tbody></table>`
}

/** A page of an old portal: all in layout tables, links around the article, in GB18030 when asked. */
const page = (report: AnnualReport): string => {
  const body = report.sections.map(({ number, title, text }) => {
    const name = parts[number]
    const paragraphs = text.split('\n').map((line) => `<p style="text-indent:2em">${escape(line)}</p>`)
    return `<p><strong>${number}、${title}</strong></p>${name ? pageTable(report, name) : ''}${paragraphs.join('')}`
  })
  return `<html><head><meta charset="gb2312"><title>${report.title ?? ''}_门户网站</title><style>p{margin:0}</style></head><body>
<div class="nav"><a href="/">首页</a><a href="/gk">政务公开</a><a href="/nb">往年年报</a></div>
<table width="1000"><tr><td class="left"><ul><li>政府信息公开指南</li><li>政府信息公开年报</li></ul></td>
<td><table><tr><td>${report.title ?? ''}</td></tr><tr><td>信息来源：门户网站 浏览次数：305</td></tr>
<tr><td><div id="zoom"><p>${escape(report.preface)}</p>${body.join('\n')}</div></td></tr></table></td></tr></table>
<div>打印本页 关闭窗口</div><div>主办单位：某某人民政府 ICP备00000000号</div><script>var a = "<p>一、总体情况</p>"</script></body></html>`
}

let gbTable: ReadonlyMap<string, readonly number[]> | undefined

const gbCodes = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return table
}

const gb = (text: string): Uint8Array => {
  gbTable ??= gbCodes()
  const table = gbTable
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const code = letter.codePointAt(0) ?? 63
      return code < 128 ? [code] : [...(table.get(letter) ?? [63])]
    }),
  )
}

export const manglers: readonly Mangler[] = [
  {
    name: 'one cell a line with stray bars',
    file: 'a.txt',
    lossless: true,
    write: (report) => asText(report, cellPerLine),
  },
  {
    name: 'rows opened by a bar, one cell a line',
    file: 'a.txt',
    lossless: true,
    write: (report) => asText(report, openedRows),
  },
  { name: 'bars without ends', file: 'a.txt', lossless: true, write: (report) => asText(report, barePipes) },
  {
    name: 'ragged tabs with rows shifted sideways',
    file: 'a.txt',
    lossless: true,
    write: (report, draw) => asText(report, raggedTabs(draw), draw.once(2) ? '### ' : ''),
  },
  {
    name: 'one small table a row',
    file: 'a.md',
    lossless: true,
    write: (report) => asText(report, miniTables, '## '),
  },
  {
    name: 'labels broken over lines',
    file: 'a.md',
    lossless: true,
    write: (report) => asText(report, brokenLabels, '## '),
  },
  {
    name: 'one cell a line, as pasted',
    file: 'a.txt',
    lossless: true,
    write: (report) => asText(report, barePerLine),
  },
  {
    name: 'Markdown with its tables left as HTML',
    file: 'a.md',
    lossless: true,
    write: (report) => asText(report, (_, name) => pageTable(report, name), '# '),
  },
  { name: 'everything run together', file: 'a.txt', lossless: false, write: glued },
  {
    name: 'a page laid out by tables',
    file: 'a.html',
    lossless: true,
    write: (report) => bytes(page(report)),
  },
  { name: 'the same page in GB18030', file: 'a.htm', lossless: true, write: (report) => gb(page(report)) },
]
