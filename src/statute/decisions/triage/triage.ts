import type { DecisionKind } from '../kinds/all.ts'
import { exceptions } from './exceptions.ts'
import { handling } from './handling.ts'
import { holding } from './holding.ts'
import type { QuestionId } from './order.ts'
import { questionOrder } from './order.ts'
import type { Answer, Leads, Question, Step } from './question.ts'

/** Every question, by its name. */
export const questions: Readonly<Record<QuestionId, Question<QuestionId>>> = {
  ...handling,
  ...holding,
  ...exceptions,
}

/** What was answered so far: question to answer. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>

/** An answer that led to the proposal. */
export interface Because {
  readonly question: QuestionId
  readonly answer: string
  readonly article: string
}

export type Triage =
  | { readonly kind: 'question'; readonly question: QuestionId; readonly because: readonly Because[] }
  | { readonly kind: 'step'; readonly step: Step; readonly because: readonly Because[] }
  | { readonly kind: 'proposal'; readonly decision: DecisionKind; readonly because: readonly Because[] }
  /** An answer the question does not know, or one to a question that is not asked on this way. */
  | { readonly kind: 'contradiction'; readonly question: QuestionId; readonly message: string }

const offTheWay = (answers: Answers, because: readonly Because[]): QuestionId | undefined =>
  questionOrder.find((id) => answers[id] !== undefined && !because.some(({ question }) => question === id))

const settled = (answers: Answers, found: Exclude<Triage, { kind: 'contradiction' }>): Triage => {
  const stray = offTheWay(answers, found.because)
  if (stray === undefined) return found
  const message = `按前面的回答不会问到“${questions[stray].text}”，请删除这一项回答或者改正前面的回答。`
  return { kind: 'contradiction', question: stray, message }
}

/**
 * 条例第三十六条至第三十九条: the next question, something to do first, or the kind of decision the answers lead to,
 * with every answer that led there. A proposal only: a clerk decides.
 */
export const triage = (answers: Answers): Triage => {
  const because: Because[] = []
  let id: QuestionId = questionOrder[0]
  for (;;) {
    const question: Question<QuestionId> = questions[id]
    const given: string | undefined = answers[id]
    if (given === undefined) return settled(answers, { kind: 'question', question: id, because })
    const chosen: Answer<QuestionId> | undefined = Object.hasOwn(question.answers, given)
      ? question.answers[given]
      : undefined
    if (chosen === undefined)
      return { kind: 'contradiction', question: id, message: `“${question.text}”没有“${given}”这个选项。` }
    because.push({ question: id, answer: chosen.text, article: question.article })
    const leads: Leads<QuestionId> = chosen.leads
    if ('first' in leads) return settled(answers, { kind: 'step', step: leads.first, because })
    if ('decides' in leads) return settled(answers, { kind: 'proposal', decision: leads.decides, because })
    id = leads.to
  }
}
