import type { ReportForm } from '#statute/report-form'
import type { AnnualReport } from '../../model/index.ts'
import type { Body } from '../organisation.ts'
import type { Doubt, JudgedClaim } from './claim.ts'
import type { Clause } from './clauses.ts'
import { compareWith } from './compare.ts'
import type { Said } from './match.ts'
import { saidBy, sumsMeant } from './match.ts'
import { countsTheYear } from './guards.ts'
import { quoteOf, spanOf } from './quote.ts'
import type { Scope } from './scope.ts'
import { scopeOf } from './scope.ts'
import { totalOf } from './sums.ts'
import type { Topic } from './topics/topic.ts'
import type { View } from './view.ts'
import { weightOf } from './weight.ts'

/** Where the numbers of one part stand and what they are held against. */
interface Passage {
  readonly report: AnnualReport
  readonly form: ReportForm
  readonly body: Body | null
  readonly view: View
  readonly part: string
}

/** What the numbers before one say of it: the topic last spoken of, and by whom. */
interface Memory {
  readonly paragraphStart: number
  readonly topic: Topic | null
  readonly scope: Scope | null
  /** Whether the year reported was last spoken of, or another time. */
  readonly thisYear: boolean
}

export interface Judged {
  readonly claim: JudgedClaim
  /** Where the number ends in the view, and whose it is when a topic claims it. */
  readonly end: number
  readonly scope: Scope | null
  /** The number is an outcome or a carry-over: lists of these are held against table 3, not against their total. */
  readonly inTableThree: boolean
}

/** Who is named before the noun; a sentence that names nobody goes on with the one before it. */
const scopeFor = (said: Said, clause: Clause, body: Body | null, memory: Memory): Scope => {
  const { sentence, left } = clause
  const words = sentence.slice(0, Math.max(0, sentence.length - left.length)) + said.head
  return scopeOf(words, body) ?? memory.scope ?? 'own'
}

const judged = (passage: Passage, clause: Clause, said: Said, memory: Memory) => {
  const { report, form, body } = passage
  const totals = sumsMeant(said, clause, passage.view.text).flatMap((sum) => totalOf(report, form, sum) ?? [])
  const compared = compareWith(clause.value, clause.approximate, totals)
  const scope = scopeFor(said, clause, body, memory)
  if (compared === null) return { compared: null, doubt: null, scope }
  const timely = memory.thisYear || said.topic.role === 'carried-in' || said.topic.role === 'carried-out'
  const weight = compared.agrees || !timely ? null : weightOf(said, clause, memory.topic)
  if (weight === null) return { compared: compared.agrees ? compared : null, doubt: null, scope }
  const doubt: Doubt = {
    family: said.topic.family,
    severity: scope === 'other' ? 'notice' : weight,
    scope,
    says: compared.says,
    expected: compared.expected,
  }
  return { compared, doubt, scope }
}

const reach = 24

const judgeOne = (passage: Passage, clause: Clause, before: Memory): [Judged, Memory] => {
  const { view, part, report } = passage
  const memory = { ...before, thisYear: countsTheYear(clause.sentence, report.year) ?? before.thisYear }
  const said = saidBy(clause, part, report.year)
  const found = said === null ? null : judged(passage, clause, said, memory)
  const compared = found?.compared ?? null
  const doubt = found?.doubt ?? null
  const role = said?.topic.role
  const claim: JudgedClaim = {
    part,
    span: spanOf(view, clause.start, clause.end),
    quote: quoteOf(view, clause, said?.behind === true),
    value: clause.value,
    unit: clause.unit,
    approximate: clause.approximate,
    status: compared?.agrees
      ? 'matched'
      : doubt !== null && doubt.severity !== 'notice'
        ? 'contradicted'
        : 'unsupported',
    cells: compared?.cells ?? [],
    context: `${clause.sentence}${clause.right.slice(0, reach)}`,
    group: said?.topic.sums[0]?.title ?? null,
    doubt,
  }
  const inTableThree = role === 'outcome' || role === 'carried-out' || role === 'carried-in'
  const next = said === null ? before : { ...memory, topic: said.topic, scope: found?.scope ?? null }
  return [{ claim, end: clause.end, scope: found?.scope ?? null, inTableThree }, next]
}

const fresh = (paragraphStart: number): Memory => ({
  paragraphStart,
  topic: null,
  scope: null,
  thisYear: true,
})

/** Every number of a part with what the tables say of it. */
export const judgeClauses = (passage: Passage, clauses: readonly Clause[]): Judged[] => {
  let memory = fresh(-1)
  return clauses.map((clause) => {
    if (clause.paragraphStart !== memory.paragraphStart) memory = fresh(clause.paragraphStart)
    const [one, next] = judgeOne(passage, clause, memory)
    memory = next
    return one
  })
}
