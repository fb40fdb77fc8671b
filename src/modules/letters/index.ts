/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type { LetterId } from './ids.ts'
/** Letters of a request, with their files. */
export { issuedLetter, lettersOf } from './views/letters-of.ts'
export type { IssuedLetter } from './views/letters-of.ts'
