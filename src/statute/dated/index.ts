/** Rules the law may change: chosen by the day of the event, each with what it stands on and how sure that is. */
/** 《政府信息公开条例》第三十三条, and how sure a source is in words. */
export { certaintyText, citation, regulation } from './basis.ts'
/** An office's own choice where no document was read; throws `not-open` where one was. */
export { chosen, isOpen } from './choice.ts'
/** A rule and what it says from when; throws `no-entry`, `not-in-order`. */
export { dated } from './dated.ts'
export { DatedError } from './error.ts'
/** What a rule says on a day; throws `not-in-force`. */
export { inForce, valueOn } from './in-force.ts'
export type { Basis, Certainty } from './basis.ts'
export type { Choice } from './choice.ts'
export type { Dated, Entry, WrittenEntry } from './dated.ts'
export type { DatedErrorCode } from './error.ts'
