/** Sets up, changes and closes posts. */
export { changePost, closePost, openPost } from './posts.ts'
export type { ChangePost, ClosePost, OpenPost } from './posts.ts'
/** Gives a post to a holder (A岗) or a deputy (B岗). */
export { assignPost } from './assign.ts'
export type { AssignPost } from './assign.ts'
/** Who is away. */
export { endAbsence, recordAbsence } from './absence.ts'
export type { EndAbsence, RecordAbsence } from './absence.ts'
/** Who does the work on a day. */
export { actingHolder, postsHeldBy, postsOf } from './views.ts'
export type { HeldPost, Post } from './views.ts'
export type { Acting } from './acting.ts'
