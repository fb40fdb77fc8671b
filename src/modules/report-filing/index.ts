/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** Tables 2, 3 and 4 counted from the ledger, cell by cell: ledger, from elsewhere, adjusted. docs/adr/0043. */
export * from './compile/index.ts'
/** What is behind a cell, page by page: exactly what it counts. */
export { evidenceBehind, filedEvidence, formOfYear } from './evidence/index.ts'
export type { EvidenceAsked, EvidenceLine, OfYear } from './evidence/index.ts'
/** Figures from elsewhere and adjustments. */
export * from './entered/index.ts'
/** The chain to last year's filed report. */
export * from './chain/index.ts'
/** Signing, filing, filing again; duties of 条例第四十九条. */
export * from './filing/index.ts'
/** What a filed report would say otherwise today. */
export * from './correction/index.ts'
export { reportReminderSweep, type ReportReminderSettings } from './reminders/index.ts'
/** The text: drafted from figures and notes, numbers bound to their queries, reviewed while written, kept by digest. */
export { draftNarrative, partNumbers, printedFigure, type Narrative } from './narrative/index.ts'
export { circumstancesOf, draftReport, reviewText } from './writing/index.ts'
export type { TextReview, WritingAsked } from './writing/index.ts'
export { saveText, takeText, textOf, wordsOf } from './texts/index.ts'
/** What people note during a year for its report. */
export * from './notes/index.ts'
/** Reports that were filed, whole; as files; old ones read in. docs/adr/0044. */
export * from './filed/index.ts'
export { reportFile, reportFormats, type ReportFile, type ReportFormat } from './output/index.ts'
/** Years before the system, read in. */
export * from './history/index.ts'
