import type { Identity } from '#statute/report-form'
import type { AnnualReport, Repair } from '../model/index.ts'
import { formOfReport } from '../model/index.ts'
import type { Equation } from './equations.ts'
import { amountIn, equationsOf } from './equations.ts'
import type { Ranked } from './rank.ts'
import { byRank, rankSet, rankSlip } from './rank.ts'
import type { Move } from './search.ts'
import { smallestSets } from './search.ts'
import { sheetOf } from './sheet.ts'
import { rowSlips } from './whole-rows.ts'

/** More than five choices help nobody. */
const mostRepairs = 5

/** Sets up to this size are better told than the slip of a whole row that needs more edits. */
const smallSet = 3

/** Table 3 hangs together as a whole; each group of table 4 stands alone. */
const partOf = ({ identity }: Equation): string =>
  identity.kind === 'remedy-total' ? identity.id : 'requests'

const keyOf = (moves: readonly Move[]): string => moves.map(({ cell, to }) => `${cell}=${to}`).join()

/** The repairs of one part, best first: its smallest sets, and slips of whole rows where they may compete. */
const repairsOfPart = (report: AnnualReport, part: readonly Equation[]): readonly Ranked[] => {
  const sheet = sheetOf(part, (cell) => amountIn(report, cell))
  const identities: readonly Identity[] = part.map(({ identity }) => identity)
  const sets = smallestSets(sheet)
  const size = sets[0]?.length ?? Infinity
  const slips = rowSlips(formOfReport(report), sheet).filter(
    ({ moves }) => size > smallSet || moves.length === size,
  )
  const explained = new Set(slips.map(({ moves }) => keyOf(moves)))
  return [
    ...slips.map((slip) => rankSlip(report, slip)),
    ...sets.filter((set) => !explained.has(keyOf(set))).map((set) => rankSet(report, identities, set)),
  ]
    .toSorted(byRank)
    .slice(0, mostRepairs)
}

const join = (one: Ranked, other: Ranked): Ranked => ({
  edits: [...one.edits, ...other.edits],
  weight: one.weight + other.weight,
  why: `${one.why}；${other.why}`,
})

/**
 * The smallest sets of edits after which every identity of the form holds, at most five, the usual causes
 * first; none when nothing fails or nothing plausible mends all. All have the same number of edits, but
 * where more than three are needed the slip of a whole row (one cause) may be offered with more. Identities
 * with an unreadable cell or a total never filled in are left out; other empty cells count as 0. New values
 * are whole numbers from 0. 条例第五十条; the identities are those printed on the form.
 */
export const repairsOf = (report: AnnualReport): readonly Repair[] => {
  const equations = equationsOf(report)
  const failing = [...Map.groupBy(equations, partOf).values()].filter((part) =>
    part.some(({ residual }) => residual !== 0),
  )
  if (failing.length === 0) return []
  return failing
    .map((part) => repairsOfPart(report, part))
    .reduce((sofar, part) =>
      sofar
        .flatMap((one) => part.map((other) => join(one, other)))
        .toSorted(byRank)
        .slice(0, mostRepairs),
    )
    .map(({ edits, why }) => ({ edits, why }))
}
