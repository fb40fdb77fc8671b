/** The chain of a body by day: the steps of 三审三校 as data, and what is wrong with it. docs/adr/0025. */
export type { Chain, ChainInForce, Step } from './chain/index.ts'
export { chainView } from './chain-views.ts'
export type { ChainView } from './chain-views.ts'
export { setChain, type SetChain } from './commands/set-chain.ts'
/** Into review and out of it. */
export { recallDocument, submitDocument } from './commands/submit.ts'
export { signDocument } from './commands/sign.ts'
export type { SignDocument } from './commands/sign.ts'
export { sendBackDocument } from './commands/send-back.ts'
export type { SendBack } from './commands/send-back.ts'
export { reviewSecrecy } from './commands/secrecy.ts'
export type { ReviewSecrecy, SecrecyForm } from './commands/secrecy.ts'
/** What a save does to signatures. */
export { onEdit } from './commands/on-edit.ts'
export type { Edit, Edited } from './commands/on-edit.ts'
export { approach, assertSeen } from './commands/common.ts'
export type { OnDocument, Seen, Voided } from './commands/common.ts'
/** Who asks, and how they stand to a document: what the table of states decides by. */
export type { Caller, Seat } from '#modules/sign-off'
export { standingOf } from './situation.ts'
export type { Standing } from './situation.ts'
/** What stands over a version that is or was public. */
export { loadReview, standingOver } from './rounds/index.ts'
export type { Review } from './rounds/index.ts'
/** For views: one document, many in a list, all that wait for somebody. */
export { overrideView, reviewStateOf } from './views/state.ts'
export type { ActView, OverrideView, ReviewState, SignatureView } from './views/state.ts'
export { turnsOf, waitingFor } from './views/turns.ts'
export type { Turn, Waiting } from './views/turns.ts'
