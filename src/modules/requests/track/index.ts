/** The applicant's side, by query code and name: how it stands, how its due date was reached, what they may do. */
export { trackRequest } from './track.ts'
export type { AnswerPart } from './answer.ts'
export type { Tracked, TrackedEvent } from './track.ts'
export { actAsApplicant } from './act.ts'
export type { ActAsApplicant, ApplicantAct } from './act.ts'
export type { Credentials } from './applicant.ts'
