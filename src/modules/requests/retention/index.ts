/** What applicants and third parties told, taken out once its time is over. docs/adr/0045. */
export { anonymiseRequest } from './anonymise.ts'
export type { Emptied } from './anonymise.ts'
/** Who must not be named in anything that is made public out of a request. */
export { identifiersIn } from './identifiers.ts'
