import type { TableLine } from '#platform/spreadsheet'
import { readTable } from '#platform/spreadsheet'

/** Names of the columns, as the template has them; the first three must be filled in. */
export const headings = ['渠道', '标题', '发布日期', '网址', '栏目', '索引号', '备注'] as const
export type Heading = (typeof headings)[number]

/** One row as it was typed, by heading, and the line of the table it stands in. */
export type Line = TableLine<Heading>

/**
 * The rows of a CSV table with our headings, in UTF-8 or GBK. Throws Refusal `import-not-a-table`, `import-too-many`.
 */
export const readLines = (bytes: Uint8Array): readonly Line[] =>
  readTable(bytes, { headings, needed: 3, most: 2000 })
