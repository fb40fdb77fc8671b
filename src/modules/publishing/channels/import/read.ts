import { refuse } from '#platform/refusal'
import { parse } from 'csv-parse/sync'

/** Names of the columns, as the template has them; the first three must be filled in. */
export const headings = ['渠道', '标题', '发布日期', '网址', '栏目', '索引号', '备注'] as const
export type Heading = (typeof headings)[number]

/** Rows of one import at most. */
const mostRows = 2000

/** One row as it was typed, by heading, and the line of the table it stands in. */
export interface Line {
  readonly line: number
  readonly cells: Readonly<Record<Heading, string>>
}

/** Excel in China saves CSV as GBK; what is no UTF-8 is that. */
const decoded = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What an export puts before a cell so that no table program takes it for a formula. */
const unguarded = (text: string): string => text.trim().replace(/^'(?=[=+\-@\t\r])/u, '')

const noTable = (sentence: string) => refuse('invalid', 'import-not-a-table', '读不出这张表', sentence)

const recordsOf = (text: string): readonly (readonly string[])[] => {
  const delimiter = text.slice(0, 2000).split('\n', 1)[0]?.includes('\t') === true ? '\t' : ','
  try {
    return parse(text, { delimiter, relax_column_count: true, bom: true, skip_empty_lines: false })
  } catch {
    throw noTable('文件不是能读的 CSV：引号没有成对，或者是别的格式。请用模板填写，另存为 CSV 再上传。')
  }
}

/**
 * The rows of a CSV table with our headings, in UTF-8 or GBK. Throws Refusal `import-not-a-table`, `import-too-many`.
 */
export const readLines = (bytes: Uint8Array): readonly Line[] => {
  if (bytes.includes(0)) throw noTable('这是 Excel 文件或者别的格式。请在 Excel 里另存为 CSV，再上传。')
  const [head = [], ...rest] = recordsOf(decoded(bytes))
  const places = new Map(head.map((name, index) => [name.trim(), index]))
  const absent = headings.slice(0, 3).filter((name) => !places.has(name))
  if (absent.length > 0) throw noTable(`第一行没有“${absent.join('”“')}”。请下载模板，按模板的表头填写。`)
  const lines = rest
    .map((record, index) => ({ record, line: index + 2 }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  if (lines.length > mostRows)
    throw refuse(
      'invalid',
      'import-too-many',
      '行数太多',
      `一次最多导入 ${mostRows} 行，这张表有 ${lines.length} 行，请分几次导入。`,
    )
  if (lines.length === 0) throw noTable('表里没有内容。请按模板填写，再上传。')
  const cellsOf = (record: readonly string[]) =>
    Object.fromEntries(
      headings.map((name) => [name, unguarded(record[places.get(name) ?? -1] ?? '')]),
    ) as unknown as Line['cells']
  return lines.map(({ record, line }) => ({ line, cells: cellsOf(record) }))
}
