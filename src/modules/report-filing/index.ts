/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** Tables 2, 3 and 4 counted from the ledger, cell by cell: ledger, from elsewhere, adjusted. docs/adr/0043. */
export * from './compile/index.ts'
/** What is behind a cell, page by page: exactly what it counts. */
export { evidenceBehind, formOfYear, spanOf } from './evidence/index.ts'
export type { EvidenceAsked, EvidenceLine, OfYear } from './evidence/index.ts'
/** Figures from elsewhere and adjustments. */
export * from './entered/index.ts'
/** The chain to last year's filed report. */
export * from './chain/index.ts'
