import type { CellName, Identity } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { AnnualReport, Edit, Repair } from '../model/index.ts'
import { formOfReport, valueOf } from '../model/index.ts'
import { causeOf } from './causes.ts'
import { amountIn } from './equations.ts'
import type { Move } from './search.ts'
import type { RowSlip } from './whole-rows.ts'

/** A repair with its place in the order: the smaller the weight, the more usual its causes. */
export interface Ranked extends Repair {
  readonly weight: number
}

const slipWeight = { shifted: 25, swapped: 30 } as const

/** Edits that hang together: in the same identity, directly or by way of another edit. */
const clustersOf = (
  edits: readonly Edit[],
  identities: readonly Identity[],
): readonly (readonly Edit[])[] => {
  let clusters: Edit[][] = edits.map((edit) => [edit])
  for (const { left, right } of identities) {
    const touched = (cluster: readonly Edit[]): boolean =>
      cluster.some(({ cell }) => left.includes(cell) || right.includes(cell))
    const joined = clusters.filter(touched)
    if (joined.length > 1)
      clusters = [joined.flat(), ...clusters.filter((cluster) => !joined.includes(cluster))]
  }
  return clusters
}

const editOf = (report: AnnualReport, { cell, to }: Move): Edit => ({
  cell,
  from: valueOf(report.cells.get(cell)),
  to,
})

const say = (report: AnnualReport, { cell, from, to }: Edit): string => {
  const where = cellsOf(formOfReport(report)).get(cell)?.where ?? cell
  return `${where}由${from === null ? '空白' : ` ${from} `}改为 ${to}`
}

/** A set of moves as a repair, explained cluster by cluster. */
export const rankSet = (
  report: AnnualReport,
  identities: readonly Identity[],
  moves: readonly Move[],
): Ranked => {
  const edits = moves.map((move) => editOf(report, move))
  const amount = (cell: CellName): number => amountIn(report, cell)
  const order = (edit: Edit | undefined): number => (edit === undefined ? -1 : edits.indexOf(edit))
  const clusters = clustersOf(edits, identities)
    .map((cluster) => cluster.toSorted((a, b) => order(a) - order(b)))
    .toSorted(([a], [b]) => order(a) - order(b))
  const causes = clusters.map((cluster) => ({ cluster, ...causeOf(cluster, amount) }))
  return {
    edits,
    weight: causes.reduce((sum, { weight }) => sum + weight, 0),
    why: causes
      .map(({ title, cluster }) => `${title}：${cluster.map((edit) => say(report, edit)).join('，')}`)
      .join('；'),
  }
}

/** The slip of a whole row as a repair: one cause, however many cells it touches. */
export const rankSlip = (report: AnnualReport, { kind, why, moves }: RowSlip): Ranked => ({
  edits: moves.map((move) => editOf(report, move)),
  weight: slipWeight[kind],
  why,
})

const moved = ({ edits }: Repair): number =>
  edits.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0)

/** Usual causes first; among equals what changes the figures least. Equal ones keep their order. */
export const byRank = (a: Ranked, b: Ranked): number => a.weight - b.weight || moved(a) - moved(b)
