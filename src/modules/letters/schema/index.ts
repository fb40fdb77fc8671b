/** The tables of this module, and the steps that make them. */
export type {
  LetterDraftRow,
  LetterRow,
  LetterTables,
  LetterVariantRow,
  Query,
  Reading,
  Writing,
} from './tables.ts'
export { letterMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { letterStates } from './words.ts'
export type { LetterState } from './words.ts'
