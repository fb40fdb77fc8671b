/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** Tables 2, 3 and 4 counted from the ledger, cell by cell: ledger, from elsewhere, adjusted. docs/adr/0043. */
export * from './compile/index.ts'
/** What is behind a cell, page by page: exactly what it counts. */
export { evidenceBehind, filedEvidence, formOfYear } from './evidence/index.ts'
export type { EvidenceAsked, EvidenceLine, OfYear } from './evidence/index.ts'
/** Figures from elsewhere and adjustments; the chain to last year's filed report. */
export * from './entered/index.ts'
export * from './chain/index.ts'
/** Signing, filing, filing again; what a filed report would say otherwise today; duties of 条例第四十九条. */
export * from './filing/index.ts'
export * from './correction/index.ts'
export * from './reminders/index.ts'
/** The text: drafted from figures and notes, numbers bound to their queries, reviewed while it is written, kept by digest. */
export { draftNarrative, partNumbers, printedFigure } from './narrative/index.ts'
export type { Narrative } from './narrative/index.ts'
export * from './writing/index.ts'
export { saveText, takeText, textOf, wordsOf } from './texts/index.ts'
/** What people note during a year for its report. */
export * from './notes/index.ts'
/** Reports that were filed, whole; as files; old ones read in. docs/adr/0044. */
export * from './filed/index.ts'
export * from './output/index.ts'
export * from './history/index.ts'
