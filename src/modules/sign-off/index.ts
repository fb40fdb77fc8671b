/** Seats of a sign-off, of documents and of decisions alike: who takes a step, by role or by post with its deputy. */
export type { Seat } from './seat.ts'
/** Who asks, and what they hold where. */
export { holdsAnywhere, holdsAt } from './caller.ts'
export type { Caller, Holds } from './caller.ts'
/** How a caller sits on a seat. */
export { sitsOf } from './sitting.ts'
export type { Sits, Sitting } from './sitting.ts'
/** Who could sit there, and how a seat is called. */
export { emptySeat, holdersOf, seatWords } from './holders.ts'
export { officeOf } from './office.ts'
export type { Office } from './office.ts'
/** Different people for all seats. */
export { canBeDistinct } from './distinct.ts'
/** What keeps a chain of steps from being signed to its end. */
export { stepsDefect } from './defect.ts'
/** The sign-off of decisions, of reports: kept by body and day, with a preset. */
export { signOffOfKind } from './kind.ts'
export type { SignOffRow, SignStep } from './kind.ts'
