import type { Topic } from './topic.ts'
import { after, before, remedies } from './topic.ts'

const tail = '(?:案件|申请|事项|情况|案|件|的)*'
const review = '(?:行政)?复议'
const suit = '(?:行政)?(?:诉讼|应诉)'
const and = '(?:、|和|及|与|或者|或|以及)'

const base = { family: 'remedies', needs: 'disclosure', weight: 'error', role: 'case' } as const
const courts = ['direct', 'afterReconsideration'] as const

/** The three groups of table 4 and their sums; the words that name two groups stand first. */
export const remedyTopics: readonly Topic[] = [
  {
    ...base,
    id: 'remedies',
    before: before(`${review}${tail}${and}(?:提起|被提起)?${suit}${tail}`),
    sums: [remedies('表四行政复议、行政诉讼总计', ['reconsideration', ...courts])],
  },
  {
    ...base,
    id: 'direct',
    before: before(
      `未经(?:行政)?复议(?:而)?直接(?:向[^，。；]{0,8})?(?:提起)?(?:行政)?(?:起诉|诉讼)${tail}|(?<!复议后)直接起诉${tail}`,
    ),
    sums: [remedies('表四“未经复议直接起诉”总计', ['direct'])],
  },
  {
    ...base,
    id: 'after-reconsideration',
    before: before(`(?:经?复议后|经复议)(?:再)?(?:提起)?(?:行政)?(?:起诉|诉讼)${tail}`),
    sums: [remedies('表四“复议后起诉”总计', ['afterReconsideration'])],
  },
  {
    ...base,
    id: 'reconsideration',
    before: before(`(?<!未经|经)${review}${tail}`),
    after: after(`[^，。；]{0,24}?(?<!未经|经)${review}${tail}`),
    sums: [remedies('表四行政复议总计', ['reconsideration'])],
  },
  {
    ...base,
    id: 'litigation',
    before: before(`${suit}${tail}`),
    after: after(`[^，。；]{0,24}?${suit}${tail}`),
    sums: [
      remedies('表四行政诉讼两组总计之和', courts),
      remedies('表四“未经复议直接起诉”总计', ['direct']),
      remedies('表四“复议后起诉”总计', ['afterReconsideration']),
    ],
  },
  {
    ...base,
    id: 'related-cases',
    weight: 'match',
    before: before('(?:相关|有关|上述|此类|应诉|涉诉)?案件'),
    sums: [remedies('表四行政复议、行政诉讼总计', ['reconsideration', ...courts])],
  },
]

const outcome = (id: string, index: number, label: string, words: string): Topic => ({
  ...base,
  id,
  role: 'ending',
  before: before(`(?:${words})(?:的|决定|判决|结果)*`),
  after: after(`(?:被|已|均|获|系|为|正在)*(?:${words})[^，。；]{0,10}`),
  sums: [
    remedies(`表四行政复议${label}`, ['reconsideration'], index),
    remedies(`表四行政诉讼两组${label}`, courts, index),
    remedies(`表四“未经复议直接起诉”${label}`, ['direct'], index),
    remedies(`表四“复议后起诉”${label}`, ['afterReconsideration'], index),
    remedies(`表四各组${label}`, ['reconsideration', ...courts], index),
  ],
})

/** How they ended. Which group is meant is read from the words before; see `remediesMeant`. */
export const remedyOutcomeTopics: readonly Topic[] = [
  outcome('upheld', 0, '结果维持', '(?:结果)?维持(?:原[^，。；\\d]{0,8})?|予以维持|被维持'),
  outcome('corrected', 1, '结果纠正', '(?:结果)?纠正|(?:被)?纠错'),
  outcome('other-outcome', 2, '其他结果', '其他结果'),
  outcome('pending', 3, '尚未审结', '(?:尚)?未(?:审)?结(?:案)?|(?:正在)?[^，。；\\d]{0,8}审理(?:当)?中'),
]

/** What stands behind the last 。or ；; a sentence that opens with 其中 goes on with the one before. */
const lastSense = (words: string): string => {
  const from = (end: number) => Math.max(words.lastIndexOf('；', end), words.lastIndexOf('。', end))
  const at = from(words.length)
  return words.startsWith('其中', at + 1) && at > 0 ? words.slice(from(at - 1) + 1) : words.slice(at + 1)
}

/** The groups named since the last break of the sense: only these can be meant by 维持, 纠正 and the like. */
export const remediesMeant = (words: string): readonly string[] => {
  const near = lastSense(words)
  const found: string[] = []
  if (/(?<!未经|经)(?:行政)?复议(?!后)/u.test(near)) found.push('reconsideration')
  if (/直接起诉|直接提起/u.test(near)) found.push('direct')
  if (near.includes('复议后')) found.push('afterReconsideration')
  if (/诉讼|应诉/u.test(near) && !found.includes('direct') && !found.includes('afterReconsideration'))
    found.push(...courts)
  return found
}
