/** Lists an office loads: read, kept by version, retired. */
export { listsInForce } from './in-force.ts'
export { loadList, retireList } from './load.ts'
export type { LoadList, RetireList } from './load.ts'
export { entriesShown, listsOf } from './views.ts'
export type { EntryShown, ListLine } from './views.ts'
