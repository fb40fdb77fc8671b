/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type { RemedyId } from './ids.ts'
/** The vocabulary of a remedy and its fold: stage, answer, result, what falls due. docs/adr/0042. */
export * from './events/index.ts'
/** What may be written down now. */
export * from './machine/index.ts'
/** Who seeks it and what they claim, sealed. */
export type { Claim } from './cells.ts'
/** Opening, recording, correcting. */
export * from './acts/index.ts'
/** Table 4 of any period, with the remedies behind each cell. 条例第五十条. */
export { remediesCounted } from './ledger/counted.ts'
export type { RemedyCell, RemedyCounting } from './ledger/counted.ts'
/** Lists, one remedy whole, what waits for somebody. */
export * from './views/index.ts'
/** Requests like those a result corrected. */
export * from './similar/index.ts'
/** Reminders, and what comes of time alone. */
export { remedySweep } from './reminders/sweep.ts'
/** The litigation pack. 行政复议法第四十八条, 行政诉讼法第六十七条. */
export * from './pack/index.ts'
/** What is forgotten with a case. docs/adr/0049. */
export * from './retention/index.ts'
