import type { Kinds } from './kind.ts'
import { kindsOf } from './kind.ts'

const not = kindsOf({ letter: 'unhandled', remedy: 'other' })

/** （五）不予处理. */
export const unhandled = {
  /** 条例第三十九条第一款: a petition, complaint or report in the form of a request. */
  petition: not('3.5.1', '信访、投诉、举报类申请', ['第三十九条第一款'], ['properChannel']),
  /** 条例第三十六条第六项: the same again after it was answered. */
  repeated: not('3.5.2', '重复申请', ['第三十六条第六项'], ['earlierAnswer']),
  /** 条例第三十九条第二款: gazettes, newspapers, books: told where to get them. */
  publication: not('3.5.3', '要求提供公开出版物', ['第三十九条第二款'], ['publisher']),
  /** 条例第三十五条: far too many or too often, and no good reason. */
  excessive: not('3.5.4', '无正当理由大量、反复申请', ['第三十五条'], ['excess', 'explanation']),
  /** The form's own row; 条例第三十六条 has no item for it. */
  reconfirmation: not('3.5.5', '要求确认或者重新出具已获取信息', ['第三十六条'], ['earlierDelivery']),
} as const satisfies Kinds
