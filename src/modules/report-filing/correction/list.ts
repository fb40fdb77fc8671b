import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { Figures, Kept } from '../compile/index.ts'
import { cellsFrom } from '../compile/index.ts'
import { cellOfForm, sourceBy } from '../evidence/index.ts'
import type { EvidenceSource, FilingRow, Query } from '../schema/index.ts'
import type { Changed, Standing } from './changed.ts'
import { changedSince } from './changed.ts'
import { toldOf } from './why.ts'

/** A piece of evidence that moved since the report was filed. */
export interface CorrectionLine {
  readonly source: EvidenceSource
  readonly item: string
  readonly title: string
  /** The cells it was counted in when the report was filed, and those it belongs in now; of both only those that differ. */
  readonly from: readonly CellName[]
  readonly to: readonly CellName[]
  /** What was written down of it since. */
  readonly why: readonly string[]
}

/** A cell that would be another, in its unit. */
export interface CorrectedCell {
  readonly cell: CellName
  readonly filed: number | null
  readonly now: number | null
}

/** What a filed report would say otherwise today, by evidence and by cell. */
export interface Corrections {
  readonly lines: readonly CorrectionLine[]
  readonly cells: readonly CorrectedCell[]
}

const cellsAt = (form: ReportForm, source: EvidenceSource, standing: Standing | null): readonly CellName[] =>
  standing === null
    ? []
    : sourceBy(source)
        .cellsAt(standing.place)
        .map((cell) => cellOfForm(cell, cellsOf(form)))

const lineOf = async (query: Query, form: ReportForm, changed: Changed): Promise<CorrectionLine> => {
  const { source, item, before, after } = changed
  const [was, is] = [cellsAt(form, source, before), cellsAt(form, source, after)]
  const sameMoney = before?.amount === after?.amount
  return {
    source,
    item,
    from: was.filter((cell) => !sameMoney || !is.includes(cell)),
    to: is.filter((cell) => !sameMoney || !was.includes(cell)),
    ...(await toldOf(query, changed)),
  }
}

/** Figures as they were frozen, with what moved taken out of its old cells and put into its new ones. */
const movedFigures = (form: ReportForm, ledger: Figures, changed: readonly Changed[]): Figures => {
  const figures = new Map(Object.entries(ledger) as (readonly [CellName, number])[])
  const add = (source: EvidenceSource, standing: Standing | null, sign: 1 | -1) => {
    if (standing === null) return
    const by = sourceBy(source).money ? standing.amount : 1
    for (const cell of cellsAt(form, source, standing)) {
      const before = figures.get(cell)
      if (before !== undefined) figures.set(cell, before + sign * by)
    }
  }
  for (const { source, before, after } of changed) {
    add(source, before, -1)
    add(source, after, 1)
  }
  return Object.fromEntries(figures)
}

/**
 * The correction list of a filed report: every piece of evidence that counts otherwise now, with its old and new cells and
 * why, and every cell with what was filed and what it would be. Worked out from what changed, not from the whole year.
 * Empty for an old report, which has no evidence here.
 */
export const correctionsOf = async (query: Query, filing: FilingRow): Promise<Corrections> => {
  if (filing.origin === 'history') return { lines: [], cells: [] }
  const changed = await changedSince(query, filing)
  if (changed.length === 0) return { lines: [], cells: [] }
  const form = formOf(filing.edition)
  const lines: CorrectionLine[] = []
  for (const one of changed) lines.push(await lineOf(query, form, one))
  // Written by `fileReport`.
  const kept = JSON.parse(filing.cells) as Kept
  const [filed, now] = [
    cellsFrom(form, kept),
    cellsFrom(form, { ...kept, ledger: movedFigures(form, kept.ledger, changed) }),
  ]
  const cells = [...filed.values()].flatMap(({ name: cell, value }) => {
    const after = now.get(cell)?.value ?? null
    return after === value ? [] : [{ cell, filed: value, now: after }]
  })
  return { lines, cells }
}
