/** The applicant's side, by query code and name: how it stands, how its due date was reached, what they may do. */
export { trackRequest } from './track.ts'
export type { AnswerPart, TrackedAnswer } from './answer.ts'
export type { Tracked, TrackedEvent, TrackedRedo } from './track.ts'
export { actAsApplicant } from './act.ts'
export type { ActAsApplicant, ApplicantAct } from './act.ts'
/** Whose request it is, by code and name. */
export { requestOfApplicant } from './applicant.ts'
export type { Credentials } from './applicant.ts'
