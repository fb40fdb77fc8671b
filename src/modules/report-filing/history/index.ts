/** Years before the system was used: read from the documents they were published as, looked over, confirmed. */
export { dropOldReport, loadOldReport, oldReportsOf, placeOfOldReport, takeOldReport } from './old-report.ts'
export type { TakeOldReport } from './old-report.ts'
export { confirmOldReport } from './confirm.ts'
export type { ConfirmOldReport } from './confirm.ts'
/** A body over the years, in figures. */
export { yearsOf } from './years.ts'
export type { YearFigures } from './years.ts'
