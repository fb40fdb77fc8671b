import { copyRules } from './among/copies.ts'
import { yearRules } from './among/years.ts'
import { reportRules } from './report-rules.ts'
import type { RuleInfo } from './rule.ts'
import { infoOf } from './rule.ts'

/** The rules an annual report is held against, as data, and what applies them. */
export { checkReport, claimsOf } from './check-report.ts'
export { checkAmong } from './among/check-among.ts'
export { digestOf } from './among/digest.ts'
export type { ReportDigest } from './among/digest.ts'
export type { RuleInfo } from './rule.ts'
export type { ClaimStatus, TextClaim } from './text/claim.ts'

/** Every rule there is: those for one report, for the years of one body, and for copied paragraphs. */
export const rules: readonly RuleInfo[] = [...reportRules, ...yearRules, ...copyRules].map(infoOf)
