import type { Kinds } from './kind.ts'
import { kindsOf } from './kind.ts'

const refusal = kindsOf({ letter: 'refusal', remedy: 'refusal' })
const query = kindsOf({ letter: 'query', remedy: 'query' })

/** （三）不予公开: 条例第三十六条第三项 asks for the reason each time. */
export const refused = {
  /** 条例第十四条: lawfully classified as a state secret. */
  stateSecret: refusal('3.3.1', '国家秘密', ['第十四条', '第三十六条第三项'], ['secrecyMark']),
  /** 条例第十四条: forbidden by a law or an administrative regulation. */
  forbiddenByLaw: refusal(
    '3.3.2',
    '法律、行政法规禁止公开',
    ['第十四条', '第三十六条第三项'],
    ['forbiddingLaw'],
  ),
  /** 条例第十四条: would endanger national, public or economic security, or social stability. */
  endangersSecurity: refusal('3.3.3', '危及“三安全一稳定”', ['第十四条', '第三十六条第三项'], ['harm']),
  /** 条例第十五条、第三十二条: trade secrets or privacy of a third party that does not agree. */
  thirdParty: refusal(
    '3.3.4',
    '保护第三方合法权益',
    ['第十五条', '第三十二条', '第三十六条第三项'],
    ['thirdPartyView', 'balancing'],
  ),
  /** 条例第十六条第一款: personnel, logistics, internal workflow. */
  internalMatter: refusal(
    '3.3.5',
    '内部事务信息',
    ['第十六条第一款', '第三十六条第三项'],
    ['internalMatter'],
  ),
  /** 条例第十六条第二款: records of discussion, drafts, letters of consultation, reports asking for instructions. */
  process: refusal(
    '3.3.6',
    '过程性信息',
    ['第十六条第二款', '第三十六条第三项'],
    ['processMatter', 'noDutyToDisclose'],
  ),
  /** 条例第十六条第二款: files of administrative enforcement. */
  enforcementFile: refusal(
    '3.3.7',
    '行政执法案卷信息',
    ['第十六条第二款', '第三十六条第三项'],
    ['fileAccessLaw', 'noDutyToDisclose'],
  ),
  /** 条例第三十六条第七项: registers of business and real estate have rules of access of their own. */
  queryMatter: query('3.3.8', '行政查询事项', ['第三十六条第七项'], ['specialLaw']),
} as const satisfies Kinds
