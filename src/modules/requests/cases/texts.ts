import { refuse } from '#platform/refusal'
import type { FactKind, Secret } from '../events/index.ts'

/** As long a text as a case may hold. */
const longest = 20_000

/** Texts without which an event says nothing: name in the sealed part, and what people call it. */
const required: Readonly<Partial<Record<FactKind, Readonly<Record<string, string>>>>> = {
  discarded: { reason: '作废的理由' },
  'task-given': { what: '要办的事项' },
  'task-answered': { answer: '回复的内容' },
  searched: { where: '检索的范围', how: '检索的方法' },
  'clarification-asked': { points: '需要补正的事项' },
  clarified: { text: '补正的内容' },
  'third-party-asked': { name: '第三方的名称', question: '征求意见的内容' },
  'third-party-answered': { opinion: '第三方的意见' },
  'agency-asked': { question: '征求意见的内容' },
  'agency-answered': { opinion: '机关的意见' },
  'explanation-asked': { points: '需要说明的事项' },
  explained: { text: '说明的理由' },
  'reasonable-delay-set': { reason: '延迟答复的理由' },
  'extension-approved': { reason: '延期的理由' },
  'sent-back': { opinion: '退回的意见' },
  withdrawn: { record: '撤回的材料或者记录' },
  'material-added': { title: '材料的名称' },
  note: { text: '备注的内容' },
  corrected: { reason: '更正的理由' },
  split: { reason: '拆分的理由' },
  merged: { reason: '并案的理由' },
  reopened: { reason: '重新办理的理由' },
}

/** Texts as they are kept: trimmed, none empty; undefined where there is none. */
export const textsOf = (kind: FactKind, given: Secret | undefined): Secret | undefined => {
  const texts = Object.entries(given ?? {}).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  )
  const missing = Object.entries(required[kind] ?? {}).find(
    ([name]) => !texts.some(([each]) => each === name),
  )
  if (missing) throw refuse('invalid', 'request-text', '缺少内容', `请填写${missing[1]}。`, missing[0])
  const long = texts.find(([, text]) => text.length > longest)
  if (long)
    throw refuse(
      'invalid',
      'request-text',
      '内容太长',
      `每项最多${longest}个字，请缩短，或者作为材料上传。`,
      long[0],
    )
  const broken = texts.find(([, text]) => !text.isWellFormed())
  if (broken)
    throw refuse('invalid', 'request-text', '内容有乱码', '文字里有乱码，请删去后再提交。', broken[0])
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}
