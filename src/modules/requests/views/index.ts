/** Lists of requests, what presses first. */
export { casePage } from './page.ts'
export type { CaseFilter } from './page.ts'
export type { CaseLine } from './line.ts'
export { reminderDays, riskOf, risks } from './risk.ts'
export type { Risk } from './risk.ts'
/** One request whole, covered; and in full with a row of the trail. */
export { caseView } from './case-view.ts'
export type { CaseFile, CaseView, StepView } from './case-view.ts'
export { isPaper, paperOf, recordPaperRead, revealCase } from './reveal-case.ts'
export type { Revealed } from './reveal-case.ts'
/** What waits for somebody. */
export { waitingCases } from './waiting.ts'
export type { WaitingCase, WaitingFor } from './waiting.ts'
