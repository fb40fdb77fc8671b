/** The decision as it is drafted, and what is still missing of what it needs. */
export { draftDecision, draftOf } from './draft-decision.ts'
export type { DraftDecision, Drafted } from './draft-decision.ts'
export { evidenceIn } from './draft.ts'
export type { DraftContent, DraftPart } from './draft.ts'
/** Levels of sign-off, by body and day: who signs, and whether they could. */
export { setSignOff, signOffOf, signOffView } from './steps.ts'
export { sendBackDecision, signDecision, submitDecision } from './sign.ts'
export type { OnDraft } from './sign.ts'
/** Making it. */
export { decideRequest } from './decide-request.ts'
export type { DecideRequest } from './decide-request.ts'
