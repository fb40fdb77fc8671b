/** A named no, told in Chinese: thrown by rules and commands, translated by each face. */
export { Refusal } from './refusal.ts'
export { refuse } from './refuse.ts'
export type { FieldProblems, RefusalKind } from './refusal.ts'
