/** Who applies: the column of table 3 they are counted in, and what shows who they are. 条例第二十九条. */
export { applicants, columnOf } from './applicants.ts'
export type { ApplicantKind, IdentityProof } from './applicants.ts'
