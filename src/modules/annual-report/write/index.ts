/** The report written out: JSON, HTML, Markdown, Word, Excel. Values in, text or bytes out. */
export { toJson } from './json.ts'
export { toHtml } from './html.ts'
export { tableHtml } from './html-table.ts'
export type { TableOptions } from './html-table.ts'
export { toMarkdown } from './markdown.ts'
export { gridOf, layoutOf, tableNames } from './layout/index.ts'
export type { LayoutCell, LayoutRow, TableLayout, TableName } from './layout/index.ts'
