/** Words that may stand in the tables, with how they are printed. */

/** What became of a letter. A voided one keeps its number. */
export const letterStates = { issued: '已制发', void: '已作废' } as const
export type LetterState = keyof typeof letterStates
