import type { Basis } from '#statute/dated'
import { regulation } from '#statute/dated'
import type { Kinds } from './kind.ts'
import { kindsOf } from './kind.ts'

const ended = kindsOf({ letter: 'ended', remedy: 'other' })
const recorded = kindsOf({ letter: 'record', remedy: 'none' })

const fee: Basis = {
  document: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
  article: '第六条',
  certainty: 'excerpt',
}
const archives: Basis = { document: '《中华人民共和国档案法》', certainty: 'memory' }
const practice: Basis = { document: '实践做法', certainty: 'practice' }

/** （六）其他处理. That the last four belong into 其他 is practice. */
export const otherwise = {
  /** 条例第三十条: not corrected in time without good reason. */
  clarificationLapsed: ended('3.6.1', '逾期不补正，不再处理', ['第三十条'], ['clarificationNotice']),
  /** 国办函〔2020〕109号第六条: not paid in time. */
  feeLapsed: {
    ...ended('3.6.2', '逾期不缴费，不再处理', [], ['feeNotice']),
    basis: [regulation('第四十二条'), fee],
  },
  withdrawn: {
    ...recorded('3.6.3', '申请人撤回申请', [], ['withdrawal']),
    basis: [practice],
    rowCertainty: 'practice',
  },
  /** 条例第二条: nothing made or obtained in administering and recorded in some form. */
  notInformation: {
    ...ended('3.6.3', '不属于政府信息', ['第二条'], ['notInformation']),
    rowCertainty: 'practice',
  },
  archived: {
    ...ended('3.6.3', '已移交国家档案馆', [], ['archive']),
    basis: [archives],
    rowCertainty: 'practice',
  },
  unreachable: {
    ...recorded('3.6.3', '申请人死亡或者无法联系', [], ['contactAttempts']),
    basis: [practice],
    rowCertainty: 'practice',
  },
} as const satisfies Kinds
