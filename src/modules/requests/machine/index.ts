/** The table of states: every event of a request with its lines. */
export { factKinds, movesOf, rules } from './table.ts'
export type { Move } from './table.ts'
/** What may be done in a situation, by whom, and why not: for buttons and commands alike. */
export { assertMay, choicesOf, decide } from './decide.ts'
export type { Choice, Situation, Verdict } from './decide.ts'
/** The words of the table. */
export { requirements } from './requirements.ts'
export type { RequirementName } from './requirements.ts'
export { bars, partTitle, requestPermissions } from './words.ts'
export type { Bar, Part } from './words.ts'
