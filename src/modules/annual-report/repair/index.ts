/** The smallest corrections that make the tables of a report add up. */
export { repairsOf } from './repairs-of.ts'
export { applyRepair } from './apply.ts'
