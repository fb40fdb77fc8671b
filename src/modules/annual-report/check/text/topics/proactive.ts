import type { Sum, Topic } from './topic.ts'
import { after, before, fill, proactive } from './topic.ts'

const document = '(?:行政)?规范性文件'
const making = '(?:制发|制定|出台|印发|制定出台|制定印发|制发出台|新制定|新出台|新制发)(?:了|的)?'
const ending = '(?:废止|宣布失效|失效|废止和宣布失效|废止、失效|废止失效|宣布废止)(?:了|的)?'

const base = { family: 'documents', needs: 'none', weight: 'warning', role: 'document' } as const
const made = proactive('表二行政规范性文件本年制发件数', 'normativeDocument', 'made')
const repealed = proactive('表二行政规范性文件本年废止件数', 'normativeDocument', 'repealed')
const valid = proactive('表二行政规范性文件现行有效件数', 'normativeDocument', 'valid')
const total = proactive('表二规范性文件对外公开总数量', 'normativeDocument', 'total')
const published = proactive('表二规范性文件本年新公开数量', 'normativeDocument', 'published')

/** Normative documents: made, repealed, in force. Only these words say so; 公开 and 发布 count something else. */
export const documentTopics: readonly Topic[] = [
  {
    ...base,
    id: 'made',
    before: before(`${making}${document}`),
    after: after(document),
    lead: new RegExp(`${making}${fill}$`, 'u'),
    sums: [made],
  },
  {
    ...base,
    id: 'repealed',
    before: before(`${ending}${document}`),
    after: after(document),
    lead: new RegExp(`${ending}${fill}$`, 'u'),
    sums: [repealed],
  },
  { ...base, id: 'valid', before: before(`现行有效的?${document}`), sums: [valid] },
  { ...base, id: 'valid-count', needs: 'documents', before: before('现行有效(?:件数|数量)?'), sums: [valid] },
  {
    ...base,
    id: 'documents',
    weight: 'match',
    before: before(document),
    after: after(`[^，。；]{0,10}${document}`),
    sums: [made, published, valid, total, repealed],
  },
  {
    ...base,
    id: 'regulations',
    weight: 'match',
    before: before('规章'),
    sums: (['made', 'published', 'valid', 'total'] as const).map((column): Sum =>
      proactive('表二规章', 'regulation', column),
    ),
  },
]

const decision = (row: string, word: string): Topic => ({
  id: `decisions-${row}`,
  family: 'decisions',
  needs: 'none',
  weight: 'warning',
  role: 'document',
  before: before(
    `(?:作出|做出|下达)(?:了|的)?行政${word}(?:处理)?(?:决定)?书?|(?<![开示布入集报])行政${word}(?:处理)?决定书?`,
  ),
  after: after(`行政${word}(?:处理)?决定书?`),
  lead: new RegExp(`(?:作出|做出|下达)${fill}$`, 'u'),
  sums: [proactive(`表二行政${word}本年处理决定数量`, row, 'decisions')],
})

export const decisionTopics: readonly Topic[] = [
  decision('licence', '许可'),
  decision('penalty', '处罚'),
  decision('coercion', '强制'),
]
