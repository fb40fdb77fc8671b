/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** Sealing and finding what applicants and third parties told: made once from the keys, passed to every command. */
export { requestCells } from './cells.ts'
export type { Indexed, RequestCells } from './cells.ts'
/** The vocabulary of a case and its fold: stage, clock, outcome, lateness, visibility from events alone. docs/adr/0036. */
export * from './events/index.ts'
/** The table of states: what may be done now, by whom, and why not. */
export * from './machine/index.ts'
/** A case as it stands; writing facts into its file, putting them right, splitting, merging, linking. */
export * from './cases/index.ts'
/** Registering and confirming; likely duplicates with evidence; reading what is sealed. 条例第二十九条、第三十一条. */
export * from './intake/index.ts'
/** Guided questions to a proposed kind of decision. 条例第三十六条至第三十九条. */
export { triageRequest, type TriageRequest } from './triage/triage-request.ts'
/** Third parties, the longer term, the fee. 条例第三十二条、第三十三条、第四十二条. */
export * from './consult/index.ts'
/** Draft, sign-off, decision; the answer goes out, 国办公开办函〔2016〕235号. */
export * from './decisions/index.ts'
export { deliverAnswer, type DeliverAnswer } from './delivery/deliver.ts'
/** The applicant's side, by query code and name. */
export * from './track/index.ts'
/** The ledger: the projection lists stand on, and table 3 of any period. */
export * from './ledger/index.ts'
/** Lists of requests, one request whole for a caller, what waits for somebody. */
export * from './views/index.ts'
/** What is taken out once its time is over. docs/adr/0045. */
export * from './retention/index.ts'
