import { means, meaningsOf } from '../labels/find.ts'
import { partOfTitle } from '../document/part-title.ts'
import type { Row } from './row.ts'

/** The rows of each of the three tables. */
export interface Regions {
  readonly proactive: readonly Row[]
  readonly requests: readonly Row[]
  readonly remedies: readonly Row[]
}

const some = (row: Row, test: (text: string) => boolean): boolean =>
  row.cells.some((cell) => !cell.shadow && test(cell.text))

const isFirstRequestRow = (text: string): boolean =>
  meaningsOf(text).some((meaning) => meaning.kind === 'request-row' && meaning.code === '1')

const isNaturalPerson = (text: string): boolean =>
  meaningsOf(text).some((meaning) => meaning.kind === 'request-column' && meaning.index === 0)

const from = (rows: readonly Row[], start: number, test: (text: string) => boolean): number => {
  for (let index = start; index < rows.length; index += 1) {
    const row = rows[index]
    if (row && some(row, test)) return index
  }
  return -1
}

const isPart = (row: Row | undefined, part: string): boolean =>
  row?.style === 'line' && row.cells.length === 1 && partOfTitle(row.cells[0]?.text ?? '')?.number === part

const partFrom = (rows: readonly Row[], start: number, part: string): number =>
  rows.findIndex((row, index) => index >= start && isPart(row, part))

/**
 * Cuts the rows of a document into its three tables by their anchors: table 3 starts where 自然人 or
 * 本年新收 first stands in a cell, table 4 where its own heads or the title of part 四 follow.
 */
export const regionsOf = (rows: readonly Row[]): Regions => {
  const person = from(rows, 0, isNaturalPerson)
  const first = from(rows, 0, isFirstRequestRow)
  const requests = person !== -1 && (first === -1 || person < first) ? person : first
  const start = requests === -1 ? rows.length : requests
  const group = from(rows, requests === -1 ? 0 : start, (text) => means(text, 'remedy-group'))
  const title = partFrom(rows, requests === -1 ? 0 : start, '四')
  const found = [group, title].filter((index) => index !== -1)
  const remedies = found.length === 0 ? rows.length : Math.min(...found)
  const next = partFrom(rows, remedies, '五')
  return {
    proactive: rows.slice(0, Math.min(start, remedies)),
    requests: rows.slice(start, Math.max(start, remedies)),
    remedies: rows.slice(remedies, next === -1 ? rows.length : next),
  }
}
