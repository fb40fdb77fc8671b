/** Values every room shares: what is checked, a rule, what it finds. */
export type * from './checked.ts'
export type * from './finding.ts'
export type * from './rule.ts'
export type { Line, Spot } from './lines.ts'
export { around, inLines, inPrint, isInside, isQuoted, spotsOf } from './lines.ts'
export { daysIn, numberOf } from './figures.ts'
