/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** The vocabulary of a case and its fold. */
export * from './events/index.ts'
/** The table of states: what may be done now, by whom, and why not. */
export * from './machine/index.ts'
