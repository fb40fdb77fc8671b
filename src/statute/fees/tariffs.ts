import type { Basis, Dated } from '#statute/dated'
import { dated } from '#statute/dated'

export type Scheme = 'pieces' | 'pages'

/** Units up to and with `upTo` cost `fen` each, those below excepted. */
export interface Band {
  readonly upTo: number
  readonly fen: number
}

/** 超额累进: what lies in a band costs the rate of that band, never of a higher one. */
export interface Tariff {
  readonly unit: '件' | '页'
  readonly bands: readonly Band[]
  /** Beyond the last band: every `width` units the rate rises by `raise` fen. Width Infinity: it rises once. */
  readonly beyond: { readonly width: number; readonly raise: number }
}

const document = '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'

const rule = (article: string, certainty: Basis['certainty'], note?: string): Basis => ({
  document,
  article,
  certainty,
  ...(note === undefined ? {} : { note }),
})

/** Collected since then: notices of 黑龙江省财政厅 (2021-01-06) and 河南省政府办公厅 (2021-01-04). */
const collectedFrom = '2021-01-01'

const yuan = 100

const pieces: Tariff = {
  unit: '件',
  bands: [
    { upTo: 10, fen: 0 },
    { upTo: 30, fen: 100 * yuan },
  ],
  beyond: { width: 10, raise: 100 * yuan },
}

const pages: Tariff = {
  unit: '页',
  bands: [
    { upTo: 30, fen: 0 },
    { upTo: 100, fen: 10 * yuan },
    { upTo: 200, fen: 20 * yuan },
  ],
  beyond: { width: Infinity, raise: 20 * yuan },
}

/**
 * 国办函〔2020〕109号第四条: by piece, per applicant and calendar month.
 * 国办函〔2020〕109号第五条: by page, per request.
 * 条例第四十二条: nothing is charged but for a quantity or frequency beyond reason.
 */
export const tariffs: Readonly<Record<Scheme, Dated<Tariff>>> = {
  pieces: dated('按件计收标准', [{ from: collectedFrom, value: pieces, basis: rule('第四条', 'read') }]),
  pages: dated('按量计收标准', [{ from: collectedFrom, value: pages, basis: rule('第五条', 'read') }]),
}

/** What else decides a sum, where no text was read to its end: shown with its source. No one is exempt by 109号. */
export interface FeeRules {
  /** Whether an answer that only tells where public information is found is charged by page. */
  readonly publicByPage: Dated<'free' | 'charged'>
  /** What one page is. */
  readonly page: Dated<string>
}

export const presetFeeRules: FeeRules = {
  publicByPage: dated<'free' | 'charged'>('已主动公开的信息是否按量计收', [
    {
      from: collectedFrom,
      value: 'free',
      basis: rule('第五条', 'excerpt', '摘录到“相关政府信息已经主动对外公开”为止，后半句未见原文。'),
    },
  ]),
  page: dated('页的计算', [
    {
      from: collectedFrom,
      value: '不超过A4幅面的单面为1页，按单件申请计算，不跨申请累计',
      basis: rule('第五条', 'memory'),
    },
  ]),
}
