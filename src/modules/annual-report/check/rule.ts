import type { CellName } from '#statute/report-form'
import type { Finding, Severity } from '../model/index.ts'

/** What a reader needs to know of a rule; the same four facts for every rule. */
export interface RuleInfo {
  readonly id: string
  readonly title: string
  /** The article or document the rule stands on. */
  readonly basis: string
  /** The severity of its gravest finding; a single finding may be milder. */
  readonly severity: Severity
}

/** A rule is data: what it is, and a pure function from its subject to what it found there. */
export interface Rule<Subject> extends RuleInfo {
  /** The basis of a finding where it differs with the subject: a report of 2020 is held against the form of 2020. */
  readonly standsOn?: (subject: Subject) => string
  readonly evaluate: (subject: Subject) => readonly Found[]
}

/** A finding before its rule's name is put on it. What is left out is taken from the rule. */
export interface Found {
  readonly message: string
  readonly severity?: Severity
  readonly cells?: readonly CellName[]
  readonly expected?: number | string
  readonly actual?: number | string
  readonly basis?: string
  readonly quote?: string
  readonly part?: string
}

const findingOf = (rule: RuleInfo, basis: string, found: Found): Finding => ({
  rule: rule.id,
  severity: found.severity ?? rule.severity,
  message: found.message,
  cells: found.cells ?? [],
  expected: found.expected ?? null,
  actual: found.actual ?? null,
  basis: found.basis ?? basis,
  ...(found.quote === undefined ? {} : { quote: found.quote }),
  ...(found.part === undefined ? {} : { part: found.part }),
})

/** Everything a list of rules finds in one subject, in the order of the list. */
export const applyRules = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): Finding[] =>
  rules.flatMap((rule) =>
    rule.evaluate(subject).map((found) => findingOf(rule, rule.standsOn?.(subject) ?? rule.basis, found)),
  )

export const infoOf = ({ id, title, basis, severity }: RuleInfo): RuleInfo => ({ id, title, basis, severity })
