import type { CellName, ReportForm } from '#statute/report-form'
import { remedyCell } from '#statute/report-form'
import type { Cell } from '../../model/index.ts'
import { unreadableCell } from '../../model/index.ts'
import type { GridCell } from '../blocks/block.ts'
import { meaningsOf } from '../labels/find.ts'
import { cellOf, inferredCell, isWords, writtenAs } from './number.ts'
import type { Row } from './row.ts'
import type { Holds } from './split-digits.ts'
import { lastIsTotal, splitDigits } from './split-digits.ts'

/** A row of numbers of table 4 with the group whose name stood last before it. */
interface Numbers {
  readonly cells: readonly GridCell[]
  readonly group: string | null
  readonly grid: number
  readonly glued: boolean
}

const groupIn = (text: string): string | undefined => {
  const found = meaningsOf(text).find((meaning) => meaning.kind === 'remedy-group')
  return found?.kind === 'remedy-group' ? found.key : undefined
}

const written = (row: Row): GridCell[] => row.cells.filter((cell) => !cell.shadow)

const isText = (cell: GridCell): boolean => writtenAs(cell.text) === 'text'

/**
 * The numbers of a row with their empty cells, without labels before and among them. Other words hold the place of a
 * number nobody can read: without them the others would move up.
 */
const numbersOf = (row: Row, width: number): GridCell[] => {
  const cells = written(row).filter((cell) => !isText(cell) || meaningsOf(cell.text).length === 0)
  const first = cells.findIndex((cell) => !isWords(cell.text))
  const values = cells.slice(Math.max(0, first))
  if (values.length % width === 0 || values.some(isText)) return values
  return values.filter((cell) => writtenAs(cell.text) === 'number')
}

const collect = (rows: readonly Row[], width: number): Numbers[] => {
  const all: Numbers[] = []
  let group: string | null = null
  for (const row of rows) {
    const cells = written(row)
    const groups = [...new Set(cells.flatMap((cell) => groupIn(cell.text) ?? []))]
    if (groups.length > 0) group = groups.length === 1 ? (groups[0] ?? null) : null
    const numbers = cells.some((cell) => writtenAs(cell.text) === 'number')
    const blankValues =
      all.length === 0 &&
      cells.length === width * 3 &&
      cells.every((cell) => writtenAs(cell.text) === 'blank')
    if (numbers || blankValues)
      all.push({ cells: numbersOf(row, width), group, grid: row.grid, glued: row.style === 'glued' })
  }
  return all
}

/** In every group the four outcomes add up to the total. */
const totalsHold =
  (width: number): Holds =>
  (numbers) => {
    for (let start = 0; start < numbers.length; start += width) {
      if (!lastIsTotal(numbers.slice(start, start + width))) return false
    }
    return true
  }

interface Fifteen {
  readonly cells: readonly (GridCell | null)[]
  readonly inferred?: string
}

const unglued = (numbers: readonly Numbers[], width: number, groups: number): Fifteen | null => {
  const glued = numbers.find((one) => one.glued)
  const first = glued?.cells[0]
  if (glued === undefined || first === undefined) return null
  const texts = splitDigits(glued.cells.map((cell) => cell.text).join(' '), width * groups, totalsHold(width))
  if (texts === undefined) return null
  return {
    cells: texts.map((text) => ({ ...first, text })),
    inferred: '原文各列数字连在一起，按各组之和等于总计只有这一种分法',
  }
}

/** Whether the same numbers of table 4 are printed once more in the same table, and otherwise. */
const isContradicted = (numbers: readonly Numbers[], one: Numbers, whole: number): boolean =>
  numbers.some(
    (other) =>
      other.grid === one.grid &&
      other.cells.length === one.cells.length &&
      (one.cells.length === whole || (one.group !== null && other.group === one.group)) &&
      other.cells.some((cell, index) => cell.text !== one.cells[index]?.text),
  )

/** Fifteen cells as the form has them; or null when the numbers can't be told apart. */
const fifteen = (numbers: readonly Numbers[], form: ReportForm, width: number): Fifteen | null => {
  const groups = form.remedies.groups.map((group) => group.key)
  const [first] = numbers
  if (numbers.some((one) => isContradicted(numbers, one, width * groups.length))) return null
  if (first?.cells.length === width * groups.length) return { cells: first.cells }
  const byGroup = groups.map((key) => numbers.find((one) => one.group === key && one.cells.length === width))
  if (byGroup.every((one) => one !== undefined)) return { cells: byGroup.flatMap((one) => [...one.cells]) }
  const taken = numbers.slice(0, groups.length)
  const all = taken.flatMap((one) => [...one.cells])
  const cut = taken.every((one) => one.cells.length % width === 0)
  if (cut && all.length === width * groups.length) return { cells: all }
  return unglued(numbers, width, groups.length)
}

/** The fifteen cells of table 4, in one row, in a row and a half, or in a small table for each group. */
export const readRemedies = (rows: readonly Row[], form: ReportForm): Map<CellName, Cell> => {
  const width = form.remedies.outcomes.length
  const numbers = collect(rows, width)
  const found = fifteen(numbers, form, width)
  const raw = numbers.map((one) => one.cells.map((cell) => cell.text).join(' ')).join(' / ')
  const names = form.remedies.groups.flatMap((group) =>
    form.remedies.outcomes.map((_, index) => remedyCell(group.key, index)),
  )
  if (numbers.length === 0) return new Map()
  return new Map(
    names.map((name, index) => {
      if (found === null)
        return [name, unreadableCell('表四应有 15 个数，分不清读到的各是哪一格', raw.slice(0, 80))]
      const printed = found.cells[index]
      return [
        name,
        printed
          ? inferredCell(cellOf(printed.text, printed.span, 'count', '件'), found.inferred)
          : { state: 'empty', raw: '' },
      ]
    }),
  )
}
