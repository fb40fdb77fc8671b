import { Refusal } from '#platform/refusal'
import type { CreditCode } from './credit-code.ts'
import { creditCodeDefect, isCreditCode } from './credit-code.ts'
import type { RegionCode } from './region-code.ts'
import { isRegionCode, regionCodeDefect } from './region-code.ts'
import type { SiteCode } from './site-code.ts'
import { isSiteCode, siteCodeDefect } from './site-code.ts'

const parser =
  <Code extends string>(is: (text: string) => text is Code, defectOf: (text: string) => string | undefined) =>
  (text: string): Code => {
    const kept = text.trim()
    if (is(kept)) return kept
    throw new Refusal('invalid', 'code-malformed', '代码写得不对', defectOf(kept) ?? '请核对代码。')
  }

/** The text as a 统一社会信用代码, small letters made capital. Throws Refusal `invalid`. */
export const parseCreditCode = (text: string): CreditCode =>
  parser(isCreditCode, creditCodeDefect)(text.toUpperCase())
/** The text as a 行政区划代码. Throws Refusal `invalid`. */
export const parseRegionCode: (text: string) => RegionCode = parser(isRegionCode, regionCodeDefect)
/** The text as a 网站标识码. Throws Refusal `invalid`. */
export const parseSiteCode: (text: string) => SiteCode = parser(isSiteCode, siteCodeDefect)
