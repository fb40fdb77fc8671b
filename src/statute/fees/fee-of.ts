import type { LocalDate } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import { inForce, valueOn } from '#statute/dated'
import { FeeError } from './error.ts'
import type { Step } from './steps.ts'
import { stepsOf } from './steps.ts'
import type { FeeRules, Scheme, Tariff } from './tariffs.ts'
import { presetFeeRules, tariffs } from './tariffs.ts'

/** What is charged for: one scheme a request, never both. */
export type Charge =
  | {
      readonly scheme: 'pieces'
      /** Pieces of the same applicant received earlier in the calendar month, at this agency. */
      readonly before: number
      /** Pieces this request is, by the smallest reasonable units. */
      readonly pieces: number
    }
  | {
      readonly scheme: 'pages'
      readonly pages: number
      /** The answer only tells where information already public is found. */
      readonly alreadyPublic: boolean
    }

/** A step of the sum. */
export interface FeeLine extends Step {
  readonly sum: number
  /** 第31件至第35件：5件×200元＝1000元. */
  readonly text: string
}

/** A 信息处理费, in fen, and how it was reached. */
export interface Fee {
  readonly scheme: Scheme
  readonly fen: number
  readonly lines: readonly FeeLine[]
  readonly basis: Basis
  /** What else was applied, as sentences. */
  readonly notes: readonly string[]
}

/** 1700 fen as 17元; what is not whole yuan keeps two decimals. */
export const yuanText = (fen: number): string => `${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}元`

/** Far beyond any request, and far within exact numbers. */
const most = 1_000_000

const requireQuantity = (what: string, quantity: number, least: number): void => {
  if (!Number.isSafeInteger(quantity) || quantity < least || quantity > most)
    throw new FeeError(`${what}应当是${least}至${most}的整数，不能是${quantity}。`)
}

const lineOf =
  ({ unit }: Tariff) =>
  (step: Step): FeeLine => {
    const { first, last, fen } = step
    const count = last - first + 1
    const range = first === last ? `第${first}${unit}` : `第${first}${unit}至第${last}${unit}`
    const sum = count * fen
    const how = fen === 0 ? '不收费' : `${count}${unit}×${yuanText(fen)}＝${yuanText(sum)}`
    return { ...step, sum, text: `${range}：${how}` }
  }

const quantities = (charge: Charge): { readonly before: number; readonly total: number } => {
  if (charge.scheme === 'pages') {
    requireQuantity('页数', charge.pages, 0)
    return { before: 0, total: charge.pages }
  }
  requireQuantity('本月此前的件数', charge.before, 0)
  requireQuantity('件数', charge.pieces, 1)
  return { before: charge.before, total: charge.before + charge.pieces }
}

/**
 * 国办函〔2020〕109号第三条: what a request costs by one scheme, progressive by bands; `on` is the day it was received.
 * Throws FeeError `bad-quantity`, DatedError `not-in-force` before 2021-01-01.
 */
export const feeOf = (charge: Charge, on: LocalDate, rules: FeeRules = presetFeeRules): Fee => {
  const { value: tariff, basis } = inForce(tariffs[charge.scheme], on)
  const { before, total } = quantities(charge)
  const { scheme } = charge
  if (charge.scheme === 'pages' && charge.alreadyPublic && valueOn(rules.publicByPage, on) === 'free')
    return { scheme, fen: 0, lines: [], basis, notes: ['信息已经主动公开，仅告知获取方式，不按量收费。'] }
  const lines = stepsOf(tariff, before, total).map(lineOf(tariff))
  const fen = lines.reduce((sum, line) => sum + line.sum, 0)
  const notes = charge.scheme === 'pages' ? [`页的计算：${valueOn(rules.page, on)}。`] : []
  return { scheme, fen, lines, basis, notes }
}
