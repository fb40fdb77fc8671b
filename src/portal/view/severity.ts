import type { Finding, Severity } from '#modules/annual-report'

/** The word on the stamp of a finding. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: '应更正',
  warning: '应说明',
  notice: '提示',
}

const order: readonly Severity[] = ['error', 'warning', 'notice']

/** The gravest first; within one severity as the rules stand. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  order.flatMap((severity) => findings.filter((finding) => finding.severity === severity))

const count = (findings: readonly Finding[], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length

/** What checking came to, in a word for the stamp and in a sentence. */
export interface Verdict {
  readonly tone: Severity | 'clean'
  readonly word: string
  readonly sentence: string
}

/** The verdict on a report: notices alone leave it clean. */
export const verdictOf = (findings: readonly Finding[]): Verdict => {
  const parts = order.map((severity) => ({ severity, n: count(findings, severity) })).filter(({ n }) => n > 0)
  const listed = parts.map(({ severity, n }) => `${severityWords[severity]} ${n} 处`).join('，')
  const gravest = parts[0]
  if (gravest === undefined) return { tone: 'clean', word: '核对无误', sentence: '逐格核对，没有发现问题。' }
  if (gravest.severity === 'notice')
    return { tone: 'clean', word: '核对无误', sentence: `逐格核对，没有发现差错；另有${listed}。` }
  return {
    tone: gravest.severity,
    word: `${severityWords[gravest.severity]} ${gravest.n} 处`,
    sentence: `逐格核对，${listed}。`,
  }
}
