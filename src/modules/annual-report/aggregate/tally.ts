import type { CellName, Edition, OtherHandling } from '#statute/report-form'
import { cellsOf, formOf, requestCell } from '#statute/report-form'
import type { AnnualReport, Cell } from '../model/index.ts'
import { formOfReport, numberCell, valueOf } from '../model/index.ts'
import type { AggregateCell } from './aggregate.ts'
import type { ExactSum } from './exact-sum.ts'
import { exactSum } from './exact-sum.ts'

/** Sums in the making for one year and edition. Of each report only its numbers are kept. */
export interface Tally {
  readonly year: number | null
  readonly edition: Edition
  readonly members: readonly string[]
  /** Members that print （六）其他处理 as one row. */
  readonly single: readonly string[]
  readonly add: (member: string, report: AnnualReport) => void
  readonly handling: () => OtherHandling
  readonly cells: () => ReadonlyMap<CellName, AggregateCell>
}

interface Entry {
  readonly sum: ExactSum
  filled: number
  readonly missing: string[]
}

const columns = formOf('2021', 'itemised').requests.columns.map((_, index) => index)
const items = ['3.6.1', '3.6.2', '3.6.3'] as const

/** Three items as one row. Blanks beside a number count as 0, as the form's sums have them. */
const together = (cells: readonly (Cell | undefined)[]): number | null => {
  const numbers = cells.flatMap((cell) => valueOf(cell) ?? [])
  if (numbers.length === 0 || cells.some((cell) => cell?.state === 'unreadable')) return null
  return numbers.reduce((sum, value) => sum + value, 0)
}

/** Every number of a report by cell; an itemised （六）其他处理 also as the single row it may be added to. */
function* numbersOf(report: AnnualReport): Generator<[CellName, number | null]> {
  for (const name of cellsOf(formOfReport(report)).keys()) yield [name, valueOf(report.cells.get(name))]
  if (report.otherHandling === 'single') return
  for (const column of columns) {
    const cells = items.map((item) => report.cells.get(requestCell(item, column)))
    yield [requestCell('3.6', column), together(cells)]
  }
}

/** An empty tally. */
export const createTally = (year: number | null, edition: Edition): Tally => {
  const entries = new Map<CellName, Entry>()
  const members: string[] = []
  const single: string[] = []
  const entryOf = (name: CellName): Entry => {
    const known = entries.get(name)
    if (known) return known
    const made: Entry = { sum: exactSum(), filled: 0, missing: [] }
    entries.set(name, made)
    return made
  }
  const handling = (): OtherHandling => (single.length > 0 ? 'single' : 'itemised')
  return {
    year,
    edition,
    members,
    single,
    handling,
    add: (member, report) => {
      members.push(member)
      if (report.otherHandling === 'single') single.push(member)
      for (const [name, value] of numbersOf(report)) {
        const entry = entryOf(name)
        if (value === null) entry.missing.push(member)
        else {
          entry.sum.add(value)
          entry.filled += 1
        }
      }
    },
    cells: () =>
      new Map(
        [...cellsOf(formOf(edition, handling())).keys()].map((name) => {
          const { sum, filled, missing } = entryOf(name)
          return [name, { sum: sum.total(), filled, missing: [...missing] }]
        }),
      ),
  }
}

/** Sums as cells of a report: what nobody filled stays out. */
export const sumCells = (cells: ReadonlyMap<CellName, AggregateCell>): ReadonlyMap<CellName, Cell> =>
  new Map(
    [...cells].flatMap(([name, { sum, filled }]) => (filled === 0 ? [] : [[name, numberCell(sum)] as const])),
  )
