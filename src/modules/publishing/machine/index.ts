/** The table of states: every event with its moves, and what a sweep does by itself. */
export { dueMove, eventNames, events, movesOf } from './events.ts'
export type { Event, Move } from './events.ts'
/** What may be done in a situation, by whom, and why not: for buttons and commands alike. */
export { afterSave, assertMay, choicesOf, decide, nextOf, possible } from './decide.ts'
export type { Choice, Situation, State, Verdict } from './decide.ts'
/** The words of the table. */
export { bars, partTitle, publishingPermissions, requirements } from './words.ts'
export type { Bar, Requirement, Part, PublishingPermission } from './words.ts'
