/** Reconsideration and litigation as the law has them: terms, papers, results, the cell of table 4. */
/** The ways, the groups of table 4, instances and procedures. */
export { firstInstance, instances, pathOf, procedures, remedyForms, remedyPaths } from './forms.ts'
export type { Instance, Procedure, RemedyForm, RemedyPath } from './forms.ts'
/** How they end, and what that asks of the agency. */
export { isAppealResult, remedyResults, resultBasis, resultTitle, resultsOf } from './results.ts'
export type { RemedyResult, RulingResult } from './results.ts'
/** Until when to answer, to appeal, to give out. 行政复议法第四十八条、第五十四条; 行政诉讼法第六十七条、第八十五条. */
export { answerDue, appealDue, redoDue } from './terms.ts'
/** How long putting an answer right of one's own accord may take. Practice. */
export { ownRedoBasis, ownRedoDue, ownRedoMost } from './terms.ts'
/** What is handed in. */
export { handInsOn, noAnswerOn } from './hand-in.ts'
export type { HandIn } from './hand-in.ts'
/** The result that stands behind several instances, and from when it binds. */
export { bindingFrom, standingResult } from './standing.ts'
export type { Ruling } from './standing.ts'
/** The one cell of table 4. 条例第五十条. */
export { outcomeOrder, tableFourCell } from './table-four.ts'
export type { Counted, TableFourCell, TableFourOutcome } from './table-four.ts'
/** Answering a request anew, by a day that was ordered. */
export { redoBegins, redoClock } from './redo-clock.ts'
export type { RedoCause, RedoOrder } from './redo-clock.ts'
