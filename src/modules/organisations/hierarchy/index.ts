/** Puts a body under another. */
export { moveOrganisation } from './move.ts'
export type { MoveOrganisation } from './move.ts'
/** Walks up and down, over both kinds of ties. */
export { isWithin, subordinatesOf, superiorsOf } from './walk.ts'
export type { Reached } from './walk.ts'
