import type { CellName } from '#statute/report-form'
import { printedOtherHandling } from '#statute/report-form'
import type { AnnualReport, Finding, ReportDigest } from '#modules/annual-report'
import { checkAmong, checkReport, digestOf, emptyCell, numberCell } from '#modules/annual-report'
import type { Circumstances, Figures, Narrative, Typed, WrittenPart } from '../narrative/index.ts'
import { lostFigures, reportOf, typedNumbers, writeNarrative } from '../narrative/index.ts'

/** What a text comes to, while it is written. */
export interface TextReview {
  readonly parts: readonly WrittenPart[]
  /** What the engine of annual reports finds, tables and text together. */
  readonly findings: readonly Finding[]
  /** Numbers typed by hand, with what the tables say of each. */
  readonly typed: readonly Typed[]
  /** Ids of bound numbers that are no longer there. */
  readonly lost: readonly string[]
  /** How like it is to last year's report, and to reports of others. */
  readonly alike: readonly Finding[]
}

/** The report a text makes together with the tables as they stand. */
export const draftReport = (
  narrative: Narrative,
  { year, form, body, figures }: Pick<Circumstances, 'year' | 'form' | 'body' | 'figures'>,
  cells: ReadonlyMap<CellName, number | null>,
): AnnualReport =>
  reportOf(narrative, figures, {
    organisation: body,
    year,
    edition: form.edition,
    otherHandling: printedOtherHandling[form.edition],
    issued: null,
    contact: null,
    cells: new Map([...cells].map(([name, value]) => [name, value === null ? emptyCell : numberCell(value)])),
  })

const own = 'own'

/** Holds a text against the tables, against itself, against last year's and against others'. Pure. */
export const reviewText = (
  narrative: Narrative,
  report: AnnualReport,
  figures: Figures,
  others: readonly ReportDigest[],
): TextReview => {
  const parts = writeNarrative(narrative, figures)
  return {
    parts,
    // Numbers without a place in the tables are told apart below: those that are bound have their ledger.
    findings: checkReport(report).filter(({ rule }) => rule !== 'text.unsupported'),
    typed: typedNumbers(report, parts),
    lost: lostFigures(narrative, figures),
    alike: checkAmong([...others, digestOf(report, own)]).get(own) ?? [],
  }
}
