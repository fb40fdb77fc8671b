/** 年报: read, check, repair, write, compare and aggregate the statutory annual report. Values in, values out. */

/** The report as values: a cell is a number, empty, or unreadable; the public JSON and its schema. */
export * from './model/index.ts'

/** `read(bytes, name)` → `{ report, problems }`; `readDocument` takes PDF as well. Throws ReadError. */
export * from './read/index.ts'

/** `checkReport(report)` → findings; `checkAmong(digests)` for years of one body and copied paragraphs. */
export * from './check/index.ts'

/** `repairsOf(report)` → at most five smallest sets of edits after which every sum of the form holds. */
export * from './repair/index.ts'

/** `writeReport(report, format)` → bytes of JSON, HTML, Markdown, Word or Excel; tables for pages. */
export * from './write/index.ts'

/** `compareReports(a, b)` → the two cell by cell, with change and share. */
export * from './compare/index.ts'

/** `createAggregate()` → add reports one by one, finish with sums per cell and all that was not added. */
export * from './aggregate/index.ts'
