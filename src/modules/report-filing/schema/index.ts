/** The tables of this module, and the steps that make them. */
export type { EntryRow, EvidenceRow, FilingRow, Query, ReportFilingTables, ReportRow } from './tables.ts'
export type { Reading, Writing } from './tables.ts'
export { reportFilingMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { noteKinds, oldReportStates } from './text-words.ts'
export type { NoteKind, OldReportState } from './text-words.ts'
export type { OldReportRow, ReportNoteRow } from './text-tables.ts'
export { entryKinds, evidenceSources, reportDuties, reportStages } from './words.ts'
export type { EntryKind, EvidenceSource, FilingOrigin, ReportDuty, ReportStage } from './words.ts'
