/** Every outgoing letter of 依申请公开 as data: 条例第三十条至第三十九条, 宿政办函〔2021〕21号. docs/adr/0040. */
export { articlesOf } from './kinds/decided.ts'
export { isNotice, letterKinds, letterOf, noticeKinds, remedyClassOf } from './kinds/all.ts'
export type { LetterKind, NoticeKind, RemedyClass } from './kinds/all.ts'
export type { Addressee, LetterTemplate, Mode, Passage, Series } from './letter.ts'
/** What stands in a letter of a case: slots, and lines of words and slots as code or an office writes them. */
export { dayText, slots, slotText } from './slots.ts'
export type { LetterFacts, SlotName } from './slots.ts'
export { fill, readLine, writeLine } from './line.ts'
export type { Line } from './line.ts'
/** A letter from a template and facts, by the law of its day. */
export { asLetter, composeLetter, isDecision, openPassages } from './compose.ts'
export type { Compose, ComposedLetter, Decided, Letter, Paragraph } from './compose.ts'
/** The linter: what keeps a letter from going out, by rule, article, sentence and place. */
export { letterRules, lintLetter } from './lint/lint.ts'
export type { LetterCase, LetterFinding, LetterRule, LetterSeverity, SignedDecision } from './lint/rule.ts'
/** A made-up case, to see a letter by. */
export { rowOfLetter, sampleCase, sampleFacts, sampleLetter } from './sample.ts'
