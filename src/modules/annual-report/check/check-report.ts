import type { AnnualReport, Finding } from '../model/index.ts'
import { reportRules } from './report-rules.ts'
import { applyRules } from './rule.ts'
import { subjectOf } from './subject.ts'
import type { TextClaim } from './text/claim.ts'

/** Everything the rules that need one report find in it; never throws. */
export const checkReport = (report: AnnualReport): Finding[] => applyRules(reportRules, subjectOf(report))

/**
 * Every number with a counting unit in the narrative of a report, and every statement that there was none of what
 * the tables count, each with what the tables say of it. Numbers of documents, articles, dates and the like are none.
 */
export const claimsOf = (report: AnnualReport): TextClaim[] =>
  subjectOf(report)
    .reading()
    .claims.map(({ part, span, quote, value, unit, approximate, status, cells }) => ({
      part,
      span,
      quote,
      value,
      unit,
      approximate,
      status,
      cells,
    }))
