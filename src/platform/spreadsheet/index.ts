/** Tables for spreadsheets, CSV and Excel, whose texts stay texts whatever they begin with. */
export { csvOf, guarded } from './csv.ts'
export { drawWorkbook, textCell } from './workbook.ts'
export type { WorkbookCell } from './workbook.ts'
