/** What stands between a draft and a signature: form, source decision, body, personal data, words. docs/adr/0027, 0032. */
export { assertGate, assertSource, examineAlone, examineFor, textsOf } from './assert-gate.ts'
export type { Examination } from './findings.ts'
export type { Finding } from './finding.ts'
/** The rules as a body has them; links to be asked for. */
export { checkDocumentLinks, contentRulesFor } from './rules.ts'
