import type { RemedyGroup, RemedyOutcome } from './form.ts'

/** The three groups of table 4, five numbers each; the same in both editions. */
export const remedyGroups: readonly RemedyGroup[] = [
  { key: 'reconsideration', label: { text: '行政复议' } },
  {
    key: 'direct',
    label: {
      text: '未经复议直接起诉',
      variants: ['行政诉讼（未经复议直接起诉）', '直接起诉', '未经复议直接提起诉讼'],
    },
  },
  {
    key: 'afterReconsideration',
    label: { text: '复议后起诉', variants: ['行政诉讼（复议后起诉）', '经复议后起诉', '复议后提起诉讼'] },
  },
]

/** Outcomes of table 4; the fifth is the total of the other four. */
export const remedyOutcomes: readonly RemedyOutcome[] = [
  { key: 'upheld', label: { text: '结果维持', variants: ['维持'] }, meaning: '维持原行为或者驳回请求' },
  {
    key: 'corrected',
    label: { text: '结果纠正', variants: ['纠正'] },
    meaning: '撤销、变更、确认违法或者无效、责令履行',
  },
  { key: 'other', label: { text: '其他结果', variants: ['其他'] }, meaning: '不予受理、撤回、终止、调解等' },
  { key: 'pending', label: { text: '尚未审结', variants: ['未审结'] }, meaning: '年末尚未审结' },
  { key: 'total', label: { text: '总计', variants: ['合计'] }, meaning: '以上四项之和' },
]
