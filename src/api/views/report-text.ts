import type { Finding } from '#modules/annual-report'
import type { Narrative, TextReview } from '#modules/report-filing'
import { partNumbers } from '#modules/report-filing'

/** A finding as it leaves the building. */
export const findingShown = ({ rule, severity, message, cells, basis, part, quote }: Finding) => ({
  rule,
  severity,
  message,
  cells: [...cells],
  basis,
  ...(part !== undefined && { part }),
  ...(quote !== undefined && { quote }),
})

/** What a text comes to, as it leaves the building. */
export const reviewShown = ({ parts, findings, typed, lost, alike }: TextReview) => ({
  parts: parts.map(({ part, text }) => ({ part, text })),
  findings: findings.map(findingShown),
  typed: [...typed],
  lost: [...lost],
  alike: alike.map(findingShown),
})

const lines = (paragraphs: Narrative['preface']) => paragraphs.map((paragraph) => [...paragraph])

/** A text as structure, as it leaves the building. */
export const shownNarrative = ({ preface, parts }: Narrative) => ({
  preface: lines(preface),
  parts: Object.fromEntries(partNumbers.map((number) => [number, lines(parts[number])])) as Record<
    (typeof partNumbers)[number],
    ReturnType<typeof lines>
  >,
})
