/** What applicants and third parties told, taken out once its time is over. docs/adr/0045. */
export { anonymiseRequest } from './anonymise.ts'
export type { Emptied } from './anonymise.ts'
/** Who must not be named in anything that is made public out of a request. */
export { identifiersIn } from './identifiers.ts'
/** Everything sealed of a request, for its archive pack: in full, or covered. */
export { wholeOf } from './whole.ts'
export type { Whole } from './whole.ts'
export { coveredWhole } from './covered.ts'
