import type { Finding } from '../../model/index.ts'
import { applyRules } from '../rule.ts'
import { copiesAmong, copiesFrom } from './alike.ts'
import { copyRules } from './copies.ts'
import type { ReportDigest } from './digest.ts'
import type { YearPair } from './years.ts'
import { yearRules } from './years.ts'

/** The reports of each body in the order of years; of two for one year the last given counts. */
const chainsOf = (digests: readonly ReportDigest[]): ReportDigest[][] => {
  const bodies = new Map<string, Map<number, ReportDigest>>()
  for (const digest of digests) {
    if (digest.organisation === null || digest.year === null) continue
    const years = bodies.get(digest.organisation) ?? new Map<number, ReportDigest>()
    bodies.set(digest.organisation, years.set(digest.year, digest))
  }
  return [...bodies.values()].map((years) =>
    [...years.values()].toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0)),
  )
}

const pairsOf = (chain: readonly ReportDigest[]): YearPair[] =>
  chain.slice(1).flatMap((after, index) => {
    const before = chain[index]
    return before === undefined || before.year === null || after.year === null
      ? []
      : [{ before, after, from: before.year, to: after.year }]
  })

/**
 * What can only be found with several reports at hand: the chain of years of each body, and paragraphs copied from
 * last year or from another body. Findings by the name each digest was given; every name is there.
 */
export const checkAmong = (digests: readonly ReportDigest[]): ReadonlyMap<string, Finding[]> => {
  const findings = new Map<string, Finding[]>(digests.map(({ name }) => [name, []]))
  const pairs = chainsOf(digests).flatMap(pairsOf)
  for (const pair of pairs) findings.get(pair.after.name)?.push(...applyRules(yearRules, pair))
  const lastYears = new Map(pairs.map(({ before, after }) => [after, before]))
  const others = copiesAmong(digests)
  for (const report of digests) {
    const before = lastYears.get(report)
    const own = before === undefined ? [] : copiesFrom(report, before)
    const copied = { report, own, others: others.get(report) ?? [] }
    findings.get(report.name)?.push(...applyRules(copyRules, copied))
  }
  return findings
}
