/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type { RemedyId } from './ids.ts'
/** Table 4 of any period, with the remedies behind each cell. 条例第五十条. */
export { remediesCounted } from './ledger/counted.ts'
export type { RemedyCell, RemedyCounting } from './ledger/counted.ts'
