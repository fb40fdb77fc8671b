/** What lists and counts ask, worked out anew from the files: behind a new holiday notice, and to see that it is so. */
export { projectionOf, rebuildCases } from './rebuild.ts'
export type { RebuiltPage, Redated } from './rebuild.ts'
/** Table 3 of any period, with the cases behind each cell, and as the form prints it. */
export { statisticsOf } from './statistics.ts'
export type { CountedCell, Statistics } from './statistics.ts'
/** The rule behind it, for the annual report: where a case counts, counts by place, and the cases of each. */
export { placeFrom, placeKey, requestCellsAt, rowsOfCase } from './places.ts'
export type { Counting, RequestPlace } from './places.ts'
export { placedRequests, placesOf, requestsBehind } from './placed.ts'
export { printedTable } from './printed-table.ts'
export { casesBehind } from './behind.ts'
/** 信息处理费 asked for and paid. */
export { requestFees } from './fees.ts'
export type { RequestFee } from './fees.ts'
/** Who has how much to do; what is due when. */
export { loadPerPerson } from './load.ts'
export { dueCalendar } from './due-calendar.ts'
/** The ledger as a workbook. 条例第四十五条. */
export { drawLedger, ledgerSheet, recordExport } from './sheet.ts'
/** Reminders, and due dates that moved. */
export * from './reminders/index.ts'
