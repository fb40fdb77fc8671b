import { createRequire } from 'node:module'
import { decodeText } from '#platform/encoding'
import { refuse } from '#platform/refusal'

/** Read with the first table. */
const load = () => createRequire(import.meta.url)('csv-parse/sync') as typeof import('csv-parse/sync')

/** What an export puts before a cell so that no table program takes it for a formula. */
const unguarded = (text: string): string => text.trim().replace(/^'(?=[=+\-@\t\r])/u, '')

const noTable = (sentence: string) => refuse('invalid', 'import-not-a-table', '读不出这张表', sentence)

const parsed = (text: string): string[][] => {
  const delimiter = text.slice(0, 2000).split('\n', 1)[0]?.includes('\t') === true ? '\t' : ','
  try {
    return load().parse(text, { delimiter, relax_column_count: true, bom: true, skip_empty_lines: false })
  } catch {
    throw noTable('文件不是能读的 CSV：引号没有成对，或者是别的格式。请用模板填写，另存为 CSV 再上传。')
  }
}

/** One row of a table by its headings, and the line it stands in. */
export interface TableLine<Heading extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Heading, string>>
}

/** Which headings a table has, and how much of it is taken at once. */
export interface TableShape<Heading extends string> {
  readonly headings: readonly Heading[]
  /** So many of the headings, from the first on, must be there. */
  readonly needed: number
  readonly most: number
}

/**
 * The rows of a CSV table with headings of ours, in UTF-8 or GBK; empty rows are left out. Throws Refusal
 * `import-not-a-table`, `import-too-many`.
 */
export const readTable = <Heading extends string>(
  bytes: Uint8Array,
  { headings, needed, most }: TableShape<Heading>,
): readonly TableLine<Heading>[] => {
  if (bytes.includes(0)) throw noTable('这是 Excel 文件或者别的格式。请在 Excel 里另存为 CSV，再上传。')
  const [head = [], ...rest] = parsed(decodeText(bytes))
  const places = new Map(head.map((name, index) => [name.trim(), index]))
  const absent = headings.slice(0, needed).filter((name) => !places.has(name))
  if (absent.length > 0) throw noTable(`第一行没有“${absent.join('”“')}”。请下载模板，按模板的表头填写。`)
  const lines = rest
    .map((record, index) => ({ record, line: index + 2 }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
  if (lines.length > most)
    throw refuse(
      'invalid',
      'import-too-many',
      '行数太多',
      `一次最多导入 ${most} 行，这张表有 ${lines.length} 行，请分几次导入。`,
    )
  if (lines.length === 0) throw noTable('表里没有内容。请按模板填写，再上传。')
  const cellsOf = (record: readonly string[]) =>
    Object.fromEntries(
      headings.map((name) => [name, unguarded(record[places.get(name) ?? -1] ?? '')]),
    ) as Record<Heading, string>
  return lines.map(({ record, line }) => ({ line, cells: cellsOf(record) }))
}
