import type { CellName, Identity } from '#statute/report-form'
import type { Equation } from './equations.ts'

/** A cell under repair. It is edited when its value is no longer the original one. */
export interface Slot {
  readonly cell: CellName
  readonly order: number
  readonly original: number
  value: number
  readonly terms: { readonly line: Line; readonly sign: 1 | -1 }[]
}

/** An identity under repair: its residual follows the edits. */
export interface Line {
  residual: number
  readonly terms: { readonly slot: Slot; readonly sign: 1 | -1 }[]
}

/**
 * Numbers that hang together, as the search writes on them. Every cell stands in at most one of `rows` and
 * in the lines of at most one of `columns`; what is wrong with each of them needs an edit of its own.
 */
export interface Sheet {
  readonly slots: ReadonlyMap<CellName, Slot>
  readonly lines: readonly Line[]
  readonly rows: readonly Line[]
  readonly columns: readonly (readonly Line[])[]
}

const groupBy = <T>(items: readonly T[], key: (item: T) => string): T[][] => [
  ...Map.groupBy(items, key).values(),
]

/** The key behind an identity's kind: 'balance:total' → 'total'. Balance and results share their column's. */
const columnOf = ({ id, kind }: Identity): string => id.slice(kind.length + 1)

const isRow = ({ identity }: Equation): boolean =>
  identity.kind === 'row-total' || identity.kind === 'remedy-total'

/** Lays equations out for the search; `amount` gives what each cell counts now. */
export const sheetOf = (equations: readonly Equation[], amount: (cell: CellName) => number): Sheet => {
  const slots = new Map<CellName, Slot>()
  const slotOf = (cell: CellName): Slot => {
    const known = slots.get(cell)
    if (known) return known
    const value = amount(cell)
    const made: Slot = { cell, order: slots.size, original: value, value, terms: [] }
    slots.set(cell, made)
    return made
  }
  const lines = new Map<Equation, Line>()
  for (const equation of equations) {
    const line: Line = { residual: equation.residual, terms: [] }
    const enter = (cells: readonly CellName[], sign: 1 | -1): void => {
      for (const slot of cells.map(slotOf)) {
        slot.terms.push({ line, sign })
        line.terms.push({ slot, sign })
      }
    }
    enter(equation.identity.left, 1)
    enter(equation.identity.right, -1)
    lines.set(equation, line)
  }
  const linesOf = (chosen: readonly Equation[]): Line[] => chosen.flatMap((one) => lines.get(one) ?? [])
  return {
    slots,
    lines: [...lines.values()],
    rows: linesOf(equations.filter(isRow)),
    columns: groupBy(
      equations.filter((one) => !isRow(one)),
      (one) => columnOf(one.identity),
    ).map(linesOf),
  }
}

/** Adds `delta` to a cell; every line it stands in follows. */
export const shift = (slot: Slot, delta: number): void => {
  slot.value += delta
  for (const { line, sign } of slot.terms) line.residual += sign * delta
}

/** Two lines of one column share only the cell 3.7, which cannot mend both unless both lack the same. */
const columnNeeds = (lines: readonly Line[]): number => {
  let needs = 0
  let met = 0
  for (const { residual } of lines) {
    if (residual === 0 || residual === met) continue
    met = residual
    needs += 1
  }
  return needs
}

/** The least number of edits that could make every line hold; 0 when all do. */
export const editsNeeded = ({ rows, columns }: Sheet): number => {
  let failingRows = 0
  for (const row of rows) if (row.residual !== 0) failingRows += 1
  let failingColumns = 0
  for (const column of columns) failingColumns += columnNeeds(column)
  return Math.max(failingRows, failingColumns)
}
