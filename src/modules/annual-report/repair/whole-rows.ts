import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf, requestCell } from '#statute/report-form'
import type { Move } from './search.ts'
import type { Sheet, Slot } from './sheet.ts'
import { editsNeeded, shift } from './sheet.ts'

/** One slip of a whole row that would explain every failing identity of table 3. */
export interface RowSlip {
  readonly moves: readonly Move[]
  readonly kind: 'swapped' | 'shifted'
  readonly why: string
}

type Guess = Omit<RowSlip, 'moves'> & { readonly rows: readonly (readonly [Row, readonly number[]])[] }

interface Row {
  readonly code: string
  readonly label: string
  readonly slots: readonly Slot[]
  readonly values: readonly number[]
}

/** Rows that are far apart on the form and all the same taken for each other. */
const takenForEachOther: readonly (readonly [string, string])[] = [
  ['1', '3.7'],
  ['2', '4'],
]

const rowOf = (form: ReportForm, sheet: Sheet, code: string): Row[] => {
  const names = form.requests.columns.map((_, index): CellName => requestCell(code, index))
  const slots = names.flatMap((name) => sheet.slots.get(name) ?? [])
  if (slots.length < names.length) return []
  const where = cellsOf(form).get(requestCell(code, 0))?.where ?? code
  const label = where.slice(0, where.lastIndexOf('”') + 1)
  return [{ code, label, slots, values: slots.map((slot) => slot.value) }]
}

const print = (values: readonly number[]): string => values.join('、')

const swapped = (one: Row, other: Row): Guess => ({
  kind: 'swapped',
  why: `两行可能填反：${one.label}（${print(one.values)}）与${other.label}（${print(other.values)}）互换`,
  rows: [
    [one, other.values],
    [other, one.values],
  ],
})

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * What a row was meant to say if its numbers stand one column off: with the total kept in place, or with
 * the number at the other end pushed out and a 0 filled in.
 */
const realigned = (values: readonly number[]): readonly (readonly number[])[] => {
  const [first = 0, ...rest] = values
  const last = values.at(-1) ?? 0
  const inner = values.slice(0, -1)
  const lost = (inner.at(-1) ?? 0) - total(inner.slice(0, -1))
  const leftward =
    first === 0
      ? [
          [...rest, total(rest)],
          [...rest.slice(0, -1), 0, last],
        ]
      : []
  const rightward = inner.at(-1) === 0 ? [[0, ...inner.slice(0, -1), last]] : []
  return [...leftward, ...rightward, ...(last === 0 && lost >= 0 ? [[lost, ...inner]] : [])]
}

const shifted = (row: Row): Guess[] =>
  realigned(row.values).map((values) => ({
    kind: 'shifted',
    why: `${row.label}整行可能错了一列：由 ${print(row.values)} 改为 ${print(values)}`,
    rows: [[row, values]],
  }))

const guesses = (form: ReportForm, sheet: Sheet): readonly Guess[] => {
  const rows = form.requests.rows.flatMap((row) => rowOf(form, sheet, row.code))
  const neighbours = rows.flatMap((row, index) =>
    rows.slice(index + 1, index + 2).map((next) => [row, next] as const),
  )
  const named = takenForEachOther.flatMap(([a, b]) =>
    rows
      .filter((row) => row.code === a)
      .flatMap((one) => rows.filter((row) => row.code === b).map((other) => [one, other] as const)),
  )
  return [...[...neighbours, ...named].map(([one, other]) => swapped(one, other)), ...rows.flatMap(shifted)]
}

const slipOf = (sheet: Sheet, { kind, why, rows }: Guess): RowSlip[] => {
  const changes = rows
    .flatMap(([row, values]) => row.slots.map((slot, index) => ({ slot, to: values[index] ?? slot.value })))
    .filter(({ slot, to }) => to !== slot.value)
    .toSorted((a, b) => a.slot.order - b.slot.order)
  const moves = changes.map(({ slot, to }) => ({ cell: slot.cell, to }))
  for (const { slot, to } of changes) shift(slot, to - slot.value)
  const holds = editsNeeded(sheet) === 0 && changes.every(({ to }) => to >= 0)
  for (const { slot } of changes) shift(slot, slot.original - slot.value)
  return holds ? [{ kind, why, moves }] : []
}

/** Every swap of two rows and every shift of one row after which all lines of table 3 hold. */
export const rowSlips = (form: ReportForm, sheet: Sheet): readonly RowSlip[] =>
  guesses(form, sheet).flatMap((guess) => slipOf(sheet, guess))
