/** Kinds of documents as data: fields, terms, place in table 2, what is expected of them. */
export { kindCodes } from './codes.ts'
export type { KindCode } from './codes.ts'
export { kindOf, kinds } from './kinds.ts'
export type { Asked, CountsAs, Field, FieldType, Kind, Level, Metadata, Need, Shown } from './kind.ts'
/** What is wrong with what a kind asks for; pure. */
export { checkFields } from './check.ts'
export { basisText } from './problem.ts'
export type { FieldProblem } from './problem.ts'
/** When a document is due, and from when that is counted. */
export { dueOn, termOf } from './due.ts'
export type { Beginning, PublicationDue } from './due.ts'
/** What the public sees of the fields, and how fields are printed. */
export { printFields, publicFields } from './shown.ts'
export type { PrintedField } from './shown.ts'
/** A field that is a day. */
export { dayIn } from './values.ts'
