/** The report as files: DOCX, PDF, XLSX, HTML, JSON, all from one layout of the form. */
export { reportFile, reportFormats } from './files.ts'
export type { ReportFile, ReportFormat } from './files.ts'
export { paperOf } from './paper-of.ts'
