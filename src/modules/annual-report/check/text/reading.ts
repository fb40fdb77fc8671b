import type { ReportForm } from '#statute/report-form'
import type { AnnualReport, Section } from '../../model/index.ts'
import type { Body } from '../organisation.ts'
import { bodyOf } from '../organisation.ts'
import type { Breakdown } from './breakdowns.ts'
import { breakdownsIn } from './breakdowns.ts'
import type { JudgedClaim } from './claim.ts'
import type { Clause } from './clauses.ts'
import { clausesOf } from './clauses.ts'
import { judgeClauses } from './judge.ts'
import { claimsOfNothing } from './nothings.ts'
import { mentionsIn } from './numbers.ts'
import { quoteOf } from './quote.ts'
import type { View } from './view.ts'
import { viewOf } from './view.ts'

/** A breakdown in the text that does not add up. */
export interface Slip {
  readonly part: string
  readonly quote: string
  readonly breakdown: Breakdown
  readonly total: number
  readonly values: readonly number[]
  readonly unit: string
}

/** The narrative of a report, every number of it judged. */
export interface Reading {
  readonly claims: readonly JudgedClaim[]
  readonly slips: readonly Slip[]
}

/** A report of ten thousand numbers is none; what comes behind this many in one part is not judged. */
const mostNumbers = 800

const slipOf = (view: View, clauses: readonly Clause[], breakdown: Breakdown, part: string): Slip[] => {
  const total = clauses[breakdown.total]
  if (total === undefined) return []
  const members = breakdown.members.flatMap((index) => clauses[index] ?? [])
  const last = members.at(-1)
  return [
    {
      part,
      quote: `${quoteOf(view, total, false)}…${last === undefined ? '' : quoteOf(view, last, false)}`,
      breakdown,
      total: total.value,
      values: members.map(({ value }) => value),
      unit: total.unit,
    },
  ]
}

const readSection = (
  report: AnnualReport,
  form: ReportForm,
  body: Body | null,
  { number: part, text }: Section,
): Reading => {
  const view = viewOf(text)
  const clauses = clausesOf(view, mentionsIn(view.text).slice(0, mostNumbers))
  const breakdowns = breakdownsIn(view, clauses)
  const judged = judgeClauses({ report, form, body, view, part }, clauses)
  const adding = new Set(
    breakdowns.flatMap(({ verdict, total, members }) => (verdict === 'adds-up' ? [total, ...members] : [])),
  )
  const claims = judged.map(({ claim }, index) =>
    claim.status === 'unsupported' && claim.doubt === null && adding.has(index)
      ? { ...claim, status: 'adds-up' as const }
      : claim,
  )
  const slips = breakdowns
    .filter(({ verdict }) => verdict === 'over' || verdict === 'short')
    .filter(({ members }) => members.every((member) => !judged[member]?.inTableThree))
    .flatMap((breakdown) => slipOf(view, clauses, breakdown, part))
  const scopeBefore = (at: number) => {
    const paragraph = view.text.lastIndexOf('\n', at)
    return judged.findLast(({ end, scope }) => end <= at && end > paragraph && scope !== null)?.scope ?? null
  }
  return { claims: [...claims, ...claimsOfNothing(report, form, view, part, body, scopeBefore)], slips }
}

/** A number stated twice, once as the tables have it, needs a look but no more. */
const softenEchoes = (claims: readonly JudgedClaim[]): JudgedClaim[] => {
  const matched = new Set(claims.filter(({ status }) => status === 'matched').map(({ group }) => group))
  return claims.map((claim) =>
    claim.doubt !== null && claim.group !== null && matched.has(claim.group)
      ? { ...claim, status: 'unsupported', doubt: { ...claim.doubt, severity: 'notice' } }
      : claim,
  )
}

/** Reads the narrative of a report and holds its numbers against the tables. */
export const readText = (report: AnnualReport, form: ReportForm): Reading => {
  const body = report.organisation === null ? null : bodyOf(report.organisation)
  const read = report.sections.map((section) => readSection(report, form, body, section))
  return {
    claims: softenEchoes(read.flatMap(({ claims }) => claims)),
    slips: read.flatMap(({ slips }) => slips),
  }
}
