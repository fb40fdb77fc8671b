/** Tables for spreadsheets, CSV and Excel, whose texts stay texts whatever they begin with. */
export { csvOf, guarded } from './csv.ts'
export { drawWorkbook, textCell } from './workbook.ts'
export type { WorkbookCell } from './workbook.ts'
/** A CSV table with headings of ours, line by line. */
export { readTable } from './records.ts'
export type { TableLine } from './records.ts'
