import type { Basis } from './basis.ts'
import { article } from './basis.ts'
import type { ColumnType } from './column-type.ts'

/** What a fixed part is for. */
export type PartCode = 'guide' | 'rules' | 'statutory' | 'annual-report' | 'request'

export interface FixedPart {
  readonly code: PartCode
  readonly title: string
  readonly columnType: ColumnType
  readonly basis: readonly Basis[]
}

const platform: Basis = {
  text: '《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）',
  certainty: 'read',
}

/**
 * The parts of the section 政府信息公开, with the names the notice unifies. The fifth is no part of the notice's design:
 * sites add it as an entry, since 条例第二十九条 lets people apply by electronic message.
 */
export const fixedParts: readonly FixedPart[] = [
  {
    code: 'guide',
    title: '政府信息公开指南',
    columnType: '信息公开指南',
    basis: [article('十二条'), platform],
  },
  { code: 'rules', title: '政府信息公开制度', columnType: '政策文件', basis: [platform] },
  {
    code: 'statutory',
    title: '法定主动公开内容',
    columnType: '信息公开目录',
    basis: [article('二十条'), platform],
  },
  {
    code: 'annual-report',
    title: '政府信息公开年报',
    columnType: '信息公开年报',
    basis: [article('四十九条'), platform],
  },
  { code: 'request', title: '依申请公开', columnType: '依申请公开', basis: [article('二十九条')] },
]
