/** 统一社会信用代码 by GB 32100-2015, with its check character. */
export { creditCodeDefect, isCreditCode, isForeignToGovernment, isPublicBodyCode } from './credit-code.ts'
export type { CreditCode } from './credit-code.ts'
/** 行政区划代码 by GB/T 2260: shape and province. */
export { isRegionCode, regionCodeDefect } from './region-code.ts'
export type { RegionCode } from './region-code.ts'
/** 网站标识码: shape. */
export { isSiteCode, siteCodeDefect } from './site-code.ts'
export type { SiteCode } from './site-code.ts'
/** Texts as codes, or a refusal. */
export { parseCreditCode, parseRegionCode, parseSiteCode } from './parse.ts'
