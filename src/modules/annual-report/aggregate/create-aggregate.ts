import { formOf } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'
import { fillCells } from '../model/index.ts'
import type { Aggregate, AggregateGroup, AggregateOptions, NamedReport } from './aggregate.ts'
import { remarksOn } from './remarks.ts'
import { createRoll } from './roll.ts'
import type { Tally } from './tally.ts'
import { createTally, sumCells } from './tally.ts'

/** A sum in the making. */
export interface AggregateBuilder {
  /** Adds one report under the name it came by. The report itself is not kept. */
  readonly add: (name: string, report: AnnualReport) => void
  /** The sums of everything added so far. */
  readonly finish: () => Aggregate
}

const titleOf = (year: number | null, organisation = ''): string =>
  `${organisation}${year === null ? '' : `${year}年`}政府信息公开工作年度报告汇总`

const groupOf = (tally: Tally, absent: readonly string[], organisation?: string): AggregateGroup => {
  const { year, edition, members } = tally
  const otherHandling = tally.handling()
  const cells = tally.cells()
  return {
    year,
    edition,
    members: [...members],
    absent,
    cells,
    report: {
      organisation: organisation ?? null,
      title: titleOf(year, organisation),
      year,
      edition,
      otherHandling,
      period: null,
      issued: null,
      contact: null,
      preface: '',
      sections: [],
      cells: fillCells(formOf(edition, otherHandling), sumCells(cells)),
    },
  }
}

const inOrder = (one: Tally, other: Tally): number =>
  (one.year ?? Infinity) === (other.year ?? Infinity)
    ? one.edition.localeCompare(other.edition)
    : (one.year ?? Infinity) - (other.year ?? Infinity)

/**
 * A sum that grows report by report, so that ten thousand need not be in memory at once. Only reports of one
 * year and one edition of the form are added to each other, and an organisation counts once a year.
 */
export const createAggregate = (options: AggregateOptions = {}): AggregateBuilder => {
  const roll = createRoll(options.expected ?? [])
  const tallies = new Map<string, Tally>()
  const tallyOf = ({ year, edition }: AnnualReport): Tally => {
    const key = `${String(year)} ${edition}`
    const known = tallies.get(key)
    if (known) return known
    const made = createTally(year, edition)
    tallies.set(key, made)
    return made
  }
  return {
    add: (name, report) => {
      const member = roll.enter(name, report)
      if (member !== null) tallyOf(report).add(member, report)
    },
    finish: () => {
      const ordered = [...tallies.values()].toSorted(inOrder)
      const sums = {
        groups: ordered.map((tally) => groupOf(tally, roll.absentIn(tally.year), options.organisation)),
        missing: roll.missing(),
        unexpected: roll.unexpected(),
        duplicates: roll.duplicates(),
      }
      return { ...sums, remarks: remarksOn(sums, ordered, roll.expected) }
    },
  }
}

/**
 * Many reports as sums per cell, in the units of the form (件, 项, 万元, 元). Missing, repeated and unexpected
 * reports are named; years and editions are never added to each other. See `Aggregate` for what comes back.
 */
export const aggregateReports = (
  reports: readonly NamedReport[],
  options: AggregateOptions = {},
): Aggregate => {
  const { add, finish } = createAggregate(options)
  for (const { name, report } of reports) add(name, report)
  return finish()
}
