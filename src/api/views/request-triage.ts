import type { Answers, QuestionId, Step } from '#statute/decisions'
import { decisionOf, questions, triage } from '#statute/decisions'

/** What is to be done before the request can be decided. */
const steps: Readonly<Record<Step, string>> = {
  'ask-clarification': '先一次性告知申请人补正（条例第三十条），收到补正以后再研判。',
  'await-clarification': '等待申请人补正；逾期不补正的，按放弃申请处理。',
  'ask-explanation': '先要求申请人说明理由（条例第三十五条），收到说明以后再研判。',
  'send-fee-notice': '先发出收费通知（条例第四十二条），缴费以后期限重新计算。',
  'await-payment': '等待申请人缴费；逾期不缴费的，按放弃申请处理。',
  'ask-third-party': '先书面征求第三方意见（条例第三十二条），收到意见或者逾期以后再研判。',
  'ask-co-maker': '先征求共同制作机关意见（条例第三十四条），收到意见或者逾期以后再研判。',
  search: '先检索本机关的政府信息，并记入检索记录。',
}

/** The guided questions behind some answers: the next one, or where they lead. */
export const triageShown = (answers: Answers) => {
  const led = triage(answers)
  const asked = led.kind === 'question' ? questions[led.question] : undefined
  return {
    // Only what was answered has a value.
    answers: { ...answers } as Record<string, string>,
    because:
      led.kind === 'contradiction'
        ? []
        : led.because.map(({ question, answer, article }) => ({
            question,
            asked: questions[question].text,
            answer,
            article,
          })),
    next:
      led.kind === 'question' && asked !== undefined
        ? {
            id: led.question satisfies QuestionId,
            text: asked.text,
            article: asked.article,
            answers: Object.entries(asked.answers).map(([value, { text }]) => ({ value, text })),
          }
        : null,
    step: led.kind === 'step' ? steps[led.step] : null,
    proposal: led.kind === 'proposal' ? { kind: led.decision, title: decisionOf(led.decision).title } : null,
    contradiction: led.kind === 'contradiction' ? led.message : null,
  }
}
