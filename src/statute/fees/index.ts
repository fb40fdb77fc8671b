/** 信息处理费: 条例第四十二条, 国办函〔2020〕109号. Sums in fen, each with the steps that lead to it. */
export { FeeError } from './error.ts'
/** What a request costs by piece or by page on a day; throws FeeError, DatedError. */
export { feeOf, yuanText } from './fee-of.ts'
/** What no document settles, with its source; an office may choose otherwise. */
export { presetFeeRules, tariffs } from './tariffs.ts'
export type { Charge, Fee, FeeLine } from './fee-of.ts'
export type { Band, FeeRules, Scheme, Tariff } from './tariffs.ts'
