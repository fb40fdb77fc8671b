import type { AnnualReport, ClaimStatus, TextClaim } from '#modules/annual-report'
import { claimsOf } from '#modules/annual-report'
import type { WrittenPart } from './written.ts'

/** A number somebody typed into the text by hand: bound to nothing, so held against the tables. */
export interface Typed {
  readonly part: string
  readonly quote: string
  readonly value: number
  readonly unit: string
  readonly status: ClaimStatus
}

const within = (claim: TextClaim, { bound }: WrittenPart): boolean =>
  bound.some(({ start, end }) => claim.span.start < end && start < claim.span.end)

/** Numbers of the text that are bound to no query, with what the tables say of each. Years, dates and names of documents are none. */
export const typedNumbers = (report: AnnualReport, written: readonly WrittenPart[]): readonly Typed[] =>
  claimsOf(report)
    .filter(({ unit }) => unit !== '')
    .filter((claim) => {
      const part = written.find(({ part: number }) => number === claim.part)
      return part === undefined || !within(claim, part)
    })
    .map(({ part, quote, value, unit, status }) => ({ part, quote, value, unit, status }))
