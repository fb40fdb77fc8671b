/** What lists and counts ask, worked out anew from the files: behind a new holiday notice, and to see that it is so. */
export { projectionOf, rebuildCases } from './rebuild.ts'
export type { RebuiltPage, Redated } from './rebuild.ts'
/** Table 3 of any period, with the cases behind each cell, and as the form prints it. */
export { rowsOfCase, statisticsOf } from './statistics.ts'
export type { CountedCell, Counting, Statistics } from './statistics.ts'
export { printedTable } from './printed-table.ts'
export { casesBehind } from './behind.ts'
/** Who has how much to do; what is due when. */
export { loadPerPerson } from './load.ts'
export { dueCalendar } from './due-calendar.ts'
/** The ledger as a workbook. 条例第四十五条. */
export { drawLedger, ledgerSheet, recordExport } from './sheet.ts'
/** Reminders, and due dates that moved. */
export * from './reminders/index.ts'
