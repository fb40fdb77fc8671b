/** Every table of a database, from the engine's own catalogue. */
export { catalogueOf } from './catalogue.ts'
export type { TableShape } from './table.ts'
/** Writing rows as they were, with their numbers, references last. */
export { insertRows, rowsAtOnce } from './insert-rows.ts'
export { countedUpTo, countFrom } from './counter.ts'
export { brokenReferences, withReferencesLater } from './references.ts'
