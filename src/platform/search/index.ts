/** What is put into the index; it knows no domain. */
export type { EntryFields, SearchEntry } from './entry.ts'
/** Entries are put and dropped in the transaction that changes what they are of; docs/adr/0030. */
export { dropEntry, putEntries, putEntry } from './store/put.ts'
/** The parts an index falls into are put together, a step a transaction. */
export { isInParts, mergeIndex } from './store/merge.ts'
/** What is found for what somebody types, the same on both engines. */
export { search } from './ask/search.ts'
export type { AskedField, Hit, SearchAnswer, SearchRequest, Understood } from './ask/request.ts'
/** Where it stands in a text, marked; and what may be meant, or is offered while somebody types. */
export { markWords, passages } from './passages/index.ts'
export type { MarkedText, Passage } from './passages/index.ts'
export { correct } from './offer/correct.ts'
export { suggest } from './offer/suggest.ts'
/** The tables of it all. */
export { searchMigrations } from './tables.ts'
export type { SearchTables } from './tables.ts'
