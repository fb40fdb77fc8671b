/** What stands between a draft and a signature: form, source decision, body, personal data. docs/adr/0027. */
export { assertGate, assertSource, examineFor, textsOf } from './assert-gate.ts'
export type { Examination } from './findings.ts'
export type { Finding } from './finding.ts'
