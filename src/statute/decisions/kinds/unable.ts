import type { Kinds } from './kind.ts'
import { kindsOf } from './kind.ts'

const cannot = kindsOf({ letter: 'unable', remedy: 'other' })

/** （四）无法提供. */
export const unable = {
  /** 条例第三十六条第四项: searched for, and there is none. */
  nonexistent: cannot('3.4.1', '政府信息不存在', ['第三十六条第四项'], ['searchRecord']),
  /** 条例第三十六条第五项: another agency's to disclose; named where it is known. */
  notOurs: cannot(
    '3.4.1',
    '不属于本机关负责公开',
    ['第三十六条第五项'],
    ['notOursReason', 'competentAgency'],
  ),
  /** 条例第三十八条: only what exists; nothing has to be worked up or analysed. */
  needsMaking: cannot('3.4.2', '没有现成信息，需要加工、分析', ['第三十八条'], ['makingReason']),
  /** 条例第三十条、第三十六条: corrected, and still unclear. */
  stillUnclear: cannot(
    '3.4.3',
    '补正后申请内容仍不明确',
    ['第三十条', '第三十六条'],
    ['clarificationNotice', 'unclearPoints'],
  ),
} as const satisfies Kinds
