/** What applicants and third parties told, taken out once its time is over. docs/adr/0045. */
export { requestMemory } from './forget.ts'
/** The register of what is remembered of the people in a case, to which every module adds its line. docs/adr/0049. */
export type { CaseMemory, ForgetKit, Forgotten } from './memory.ts'
/** Who must not be named in anything that is made public out of a request. */
export { identifiersIn } from './identifiers.ts'
/** Everything sealed of a request, for its archive pack: in full, or covered. */
export { wholeOf } from './whole.ts'
export type { Whole } from './whole.ts'
export { coveredWhole } from './covered.ts'
