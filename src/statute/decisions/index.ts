/** What a request may end in: kind, basis, evidence, letter, remedy, and the one row of table 3. 条例第三十六条至第三十九条. */
/** One kind for a request whose parts ended differently. 条例第三十七条. */
export { combine } from './combine.ts'
export { decisions } from './kinds/all.ts'
export { decisionLetters, letterParts, proceduralLetters } from './letters.ts'
export { needs } from './needs.ts'
/** The kinds, what the law says of each, its row, what a letter still lacks, and whether it hands something over. */
export { decisionKinds, decisionOf, handsOver, missingFor, rowOf } from './of-kind.ts'
/** The remedy by the day of the decision, and its sentence; throws DatedError before 2024. */
export { remedyOf } from './remedies/remedy-of.ts'
export { presetRoutes } from './remedies/rules.ts'
export { remedyText } from './remedies/text.ts'
/** Guided questions to a proposed kind. */
export { questionOrder } from './triage/order.ts'
export { questions, triage } from './triage/triage.ts'
export type { Combined } from './combine.ts'
export type { DecisionKind } from './kinds/all.ts'
export type { Kind } from './kinds/kind.ts'
export type { DecisionLetter, ProceduralLetter } from './letters.ts'
export type { Need, NeedId } from './needs.ts'
export type { Contested, NoRemedy, Remedy } from './remedies/remedy-of.ts'
export type { AgencyLevel, RemedyTerm, Route, RouteRules } from './remedies/rules.ts'
export type { RemedyNames } from './remedies/text.ts'
export type { QuestionId } from './triage/order.ts'
export type { Question, Step } from './triage/question.ts'
export type { Answers, Because, Triage } from './triage/triage.ts'
