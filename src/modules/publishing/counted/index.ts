/** What counts in table 2 besides the register: decisions by their day, charges by their year. */
export { countedBehind, countedDocuments, countedGroups } from './ask.ts'
export type { CountedAs } from './fact.ts'
