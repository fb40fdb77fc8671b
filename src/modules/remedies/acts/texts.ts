import { refuse } from '#platform/refusal'
import type { RemedyFactKind, RemedySecret } from '../events/index.ts'

/** As long a text as a file may hold. */
const longest = 20_000

/** Texts without which an event says nothing: name in the sealed part, and what people call it. */
const required: Readonly<Partial<Record<RemedyFactKind, Readonly<Record<string, string>>>>> = {
  held: { reason: '停止执行、暂停公开的理由和文书' },
  ruled: { gist: '结果的要点（主文）' },
  performed: { how: '怎样履行的' },
  note: { text: '备注的内容' },
  'paper-added': { title: '材料的名称' },
  corrected: { reason: '更正的理由' },
}

/** Texts as they are kept: trimmed, none empty; undefined where there is none. Throws Refusal `remedy-text`. */
export const textsOf = (kind: RemedyFactKind, given: RemedySecret | undefined): RemedySecret | undefined => {
  const wrong = (title: string, sentence: string, field: string) =>
    refuse('invalid', 'remedy-text', title, sentence, field)
  const texts = Object.entries(given ?? {}).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  )
  const missing = Object.entries(required[kind] ?? {}).find(
    ([name]) => !texts.some(([each]) => each === name),
  )
  if (missing) throw wrong('缺少内容', `请填写${missing[1]}。`, missing[0])
  const long = texts.find(([, text]) => text.length > longest)
  if (long) throw wrong('内容太长', `每项最多${longest}个字，请缩短，或者作为材料上传。`, long[0])
  const broken = texts.find(([, text]) => !text.isWellFormed())
  if (broken) throw wrong('内容有乱码', '文字里有乱码，请删去后再提交。', broken[0])
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}
