/** Reports that were filed, whole: for pages, charts, and what is held against them. */
export { filedReports } from './filed-reports.ts'
export type { FiledAsked, FiledReport } from './filed-reports.ts'
