import type { Span } from './span.ts'

/**
 * How a number came to stand in its cell. `certain`: its row and column were printed beside it.
 * `inferred`: place or value follows from the form's order; `how` says why.
 */
export type Confidence = 'certain' | 'inferred'

/** A number, an empty cell and an unreadable cell are three different things. */
export type Cell = NumberCell | EmptyCell | UnreadableCell

export interface NumberCell {
  readonly state: 'number'
  readonly value: number
  readonly raw: string
  readonly confidence: Confidence
  readonly how?: string
  /** A remark printed in the cell beside the number: 其中修订16件. */
  readonly note?: string
  readonly span?: Span
}

export interface EmptyCell {
  readonly state: 'empty'
  readonly raw: string
  readonly span?: Span
}

export interface UnreadableCell {
  readonly state: 'unreadable'
  readonly raw: string
  /** Why, as a Chinese sentence for the person who mends it. */
  readonly why: string
  readonly span?: Span
}

/** A cell known to hold this number, as compiled tables and tests have it. */
export const numberCell = (value: number): NumberCell => ({
  state: 'number',
  value,
  raw: String(value),
  confidence: 'certain',
})

export const emptyCell: EmptyCell = { state: 'empty', raw: '' }

export const unreadableCell = (why: string, raw = '', span?: Span): UnreadableCell =>
  span === undefined ? { state: 'unreadable', raw, why } : { state: 'unreadable', raw, why, span }

/** The number in a cell, or null when it is empty, unreadable or not of the form. */
export const valueOf = (cell: Cell | undefined): number | null =>
  cell?.state === 'number' ? cell.value : null
