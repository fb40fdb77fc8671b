import { numberOf } from '#statute/report-form'
import { writtenAs } from './number.ts'
import type { Row } from './row.ts'

/** Heads stand at most this many rows above the numbers they are for. */
const furthest = 60

/** Which column of the table a head names; undefined for any other text. */
export type ColumnOf = (text: string) => number | undefined

const headsIn = (row: Row, columnOf: ColumnOf, places: (number | undefined)[]): void => {
  if (row.cells.some((cell) => writtenAs(cell.text) === 'number')) return
  for (const [place, cell] of row.cells.entries()) {
    if (cell.shadow || cell.text === '' || numberOf(cell.text) !== '') continue
    const column = columnOf(cell.text)
    if (column !== undefined) places[column] ??= place
  }
}

/** The places of the columns by the heads over a row, and whether every number of the row stands under one. */
export interface Heads {
  readonly places: readonly number[]
  readonly fit: boolean
}

/**
 * The heads over a row: those nearest above it in the same grid, in rows just as long. Undefined when one is missing.
 */
export const headsOver = (
  rows: readonly Row[],
  row: Row,
  width: number,
  columnOf: ColumnOf,
): Heads | undefined => {
  const at = rows.indexOf(row)
  const places: (number | undefined)[] = Array.from({ length: width }, () => undefined)
  for (let index = at - 1; index >= Math.max(0, at - furthest); index -= 1) {
    const above = rows[index]
    if (above?.grid !== row.grid || above.cells.length !== row.cells.length) continue
    headsIn(above, columnOf, places)
    if (!places.includes(undefined)) break
  }
  const found = places.filter((place) => place !== undefined)
  const ascending = found.every((place, index) => index === 0 || place > (found[index - 1] ?? -1))
  const fit = row.cells.every(
    (cell, place) => cell.shadow || writtenAs(cell.text) !== 'number' || found.includes(place),
  )
  return found.length === width && ascending ? { places: found, fit } : undefined
}
