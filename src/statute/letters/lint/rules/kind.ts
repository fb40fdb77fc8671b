import { decisionOf, missingFor, needs } from '#statute/decisions'
import { isDecision } from '../../compose.ts'
import { letterOf } from '../../kinds/all.ts'
import type { LetterRule } from '../rule.ts'
import { passageText, unless } from '../rule.ts'

const once: ReadonlySet<string> = new Set(['clarification', 'extension', 'feeNotice'])

/** Whether it is the letter for what was decided, and the file bears it. */
export const kindRules: readonly LetterRule[] = [
  {
    id: 'kind.decided',
    title: '文书种类与处理决定一致',
    article: '《政府信息公开条例》第三十六条',
    severity: 'error',
    find: ({ kind }, { decided }) => {
      if (!isDecision(kind) || kind === 'withdrawn') return []
      if (decided === null)
        return [{ where: 'kind', message: '这件申请还没有拟定处理决定，不能制发决定类文书。' }]
      return unless(
        decided.decision === kind,
        'kind',
        `处理决定是“${decisionOf(decided.decision).title}”，文书却是“${decisionOf(kind).title}”，请改用相应的文书。`,
      )
    },
  },
  {
    id: 'kind.happened',
    title: '案卷里有相应的记录',
    article: '《政府信息公开条例》第四十五条',
    severity: 'error',
    find: ({ kind, title }, { happened }) =>
      isDecision(kind) && kind !== 'withdrawn'
        ? []
        : unless(happened, 'kind', `案卷里没有与《${title}》相应的记录，请先在案卷里记录。`),
  },
  {
    id: 'kind.once',
    title: '只能制发一次的文书没有重复',
    article: '《政府信息公开条例》第三十条、第三十三条',
    severity: 'error',
    find: ({ kind, title }, { earlier }) =>
      unless(
        !once.has(kind) || !earlier.includes(kind),
        'kind',
        `已经制发过《${title}》，不能再次制发；原文书有误的，请先作废。`,
      ),
  },
  {
    id: 'facts.passages',
    title: '应当写明的内容齐全',
    article: '《政府信息公开条例》第三十六条',
    severity: 'error',
    find: (letter) =>
      letterOf(letter.kind)
        .passages.filter(({ mode, when }) => when.length === 0 && (mode === 'locked' || mode === 'signed'))
        .filter(({ id }) => passageText(letter, id).trim() === '')
        .map(({ id, title }) => ({ where: id, message: `没有写“${title}”，请补充。` })),
  },
  {
    id: 'facts.evidence',
    title: '依据材料齐全',
    article: '法释〔2025〕8号',
    severity: 'error',
    find: ({ kind }, { decided, present }) => {
      if (!isDecision(kind) || decided === null) return []
      const kinds = [...new Set([kind, ...decided.parts.map((part) => part.kind)])]
      return [...new Set(kinds.flatMap((one) => missingFor(one, present)))].map((need) => ({
        where: 'evidence',
        message: `缺少“${needs[need].title}”，请先补齐。`,
      }))
    },
  },
]
