import type { CellName, ReportForm } from '#statute/report-form'
import { formOf, identitiesOf, requestCell } from '#statute/report-form'
import type { Query } from '../schema/index.ts'
import type { PlaceCount } from './placed.ts'
import { placesOf } from './placed.ts'
import type { Counting } from './places.ts'
import { requestCellsAt } from './places.ts'

/** A cell of table 3 with how many it counts. */
export interface CountedCell {
  readonly row: string
  /** From 0; the last is the total. */
  readonly column: number
  readonly count: number
}

/** Table 3 of a period, as the form has it. */
export interface Statistics {
  readonly form: ReportForm
  /** Every cell by its name, zeros too. */
  readonly cells: ReadonlyMap<CellName, CountedCell>
  /** Identities of the form that do not hold: none, or the ledger is broken. */
  readonly broken: readonly string[]
}

const form = formOf('2021')

const tally = (places: readonly PlaceCount[]): ReadonlyMap<CellName, CountedCell> => {
  const counts = new Map<CellName, number>()
  for (const { place, count } of places)
    for (const name of requestCellsAt(place)) counts.set(name, (counts.get(name) ?? 0) + count)
  return new Map(
    form.requests.rows.flatMap(({ code: row }) =>
      form.requests.columns.map((_, column) => {
        const name = requestCell(row, column)
        return [name, { row, column, count: counts.get(name) ?? 0 }] as const
      }),
    ),
  )
}

const brokenIn = (cells: ReadonlyMap<CellName, CountedCell>): readonly string[] => {
  const sum = (names: readonly CellName[]) =>
    names.reduce((total, name) => total + (cells.get(name)?.count ?? 0), 0)
  return identitiesOf(form)
    .filter(({ kind }) => kind !== 'remedy-total')
    .filter(({ left, right }) => sum(left) !== sum(right))
    .map(({ title }) => title)
}

/**
 * 条例第五十条: table 3 of any period, counted in the database; the cases behind each cell gives `casesBehind`. What was
 * split, merged or discarded is counted nowhere.
 */
export const statisticsOf = async (query: Query, counting: Counting): Promise<Statistics> => {
  const cells = tally(await placesOf(query, counting))
  return { form, cells, broken: brokenIn(cells) }
}
