/** Lists of requests, what presses first. */
export { casePage } from './page.ts'
export type { CaseFilter } from './page.ts'
export { workdaysLeft } from './line.ts'
export type { CaseLine } from './line.ts'
export { reminderDays, riskOf, risks } from './risk.ts'
export type { Risk } from './risk.ts'
/** One request whole, covered; and in full with a row of the trail. */
export { caseView } from './case-view.ts'
export type { CaseFile, CaseView, StepView } from './case-view.ts'
export { isPaper, paperOf, recordPaperRead, revealCase } from './reveal-case.ts'
export type { Revealed } from './reveal-case.ts'
/** Numbers of papers and telephones in a text, covered. */
export { maskText } from './mask-texts.ts'
/** What waits for somebody. */
export { waitingCases } from './waiting.ts'
export type { WaitingCase, WaitingFor } from './waiting.ts'
/** Since when a request counts, in sentences. 条例第三十一条. */
export { receiptRules } from './receipt-rules.ts'
export type { ReceiptRule } from './receipt-rules.ts'
/** What may be the same request as one of the register. */
export { likelyTo } from './likely-to.ts'
/** What was decided, with its text and signatures, answer by answer. */
export { decisionsMade } from './decisions-made.ts'
export type { DecisionMade, SignedBy } from './decisions-made.ts'
