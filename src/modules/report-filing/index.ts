/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** Tables 2, 3 and 4 counted from the ledger, cell by cell: ledger, from elsewhere, adjusted. docs/adr/0043. */
export * from './compile/index.ts'
