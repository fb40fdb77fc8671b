import type { CellName } from '#statute/report-form'
import type { Sheet, Slot } from './sheet.ts'
import { editsNeeded, shift } from './sheet.ts'

/** A cell and the number it would get. */
export interface Move {
  readonly cell: CellName
  readonly to: number
}

/** More edits than this explain nothing to the person who has to mend the table. */
const mostEdits = 6

/** Edits tried before the search gives up; counted, not timed, so that every machine finds the same. */
const mostTries = 200_000

/** Every edit that makes a failing line hold and leaves a count. A cell is edited once. */
function* mends(sheet: Sheet): Generator<{ slot: Slot; delta: number }> {
  for (const line of sheet.lines) {
    if (line.residual === 0) continue
    for (const { slot, sign } of line.terms) {
      const delta = -sign * line.residual
      const to = slot.value + delta
      if (slot.value === slot.original && to >= 0 && Number.isSafeInteger(to)) yield { slot, delta }
    }
  }
}

const inOrder = (edited: readonly Slot[]): Slot[] => edited.toSorted((a, b) => a.order - b.order)

/**
 * All smallest sets of edits after which every line holds; none when there is no set of at most six, or
 * when the tries run out before one is found.
 *
 * Why trying only edits that mend a failing line is enough. Up to six cells either have a line that holds
 * just one of them, or contain a circle (row, column, row, column …) round which a number can be passed
 * with no line noticing. A smallest set has no circle: passing a number round it would put one of its cells
 * back. So some line holds one edited cell, that line fails, mending it gives the cell its final number, and
 * what is left is a smaller set of the same sort. Any failing line may be that one, so all are tried. The one
 * exception: a circle whose cells cannot give because they would fall below 0. It takes four cells or more.
 */
export const smallestSets = (sheet: Sheet): readonly (readonly Move[])[] => {
  const found: Move[][] = []
  let tries = 0
  const seen = new Set<string>()
  const visit = (edited: readonly Slot[], left: number): void => {
    for (const { slot, delta } of mends(sheet)) {
      if (tries >= mostTries) return
      tries += 1
      shift(slot, delta)
      const needed = editsNeeded(sheet)
      if (needed < left) enter(inOrder([...edited, slot]), needed, left - 1)
      shift(slot, -delta)
    }
  }
  const enter = (edited: readonly Slot[], needed: number, left: number): void => {
    const state = edited.map(({ order, value }) => `${order}=${value}`).join()
    if (seen.has(state)) return
    seen.add(state)
    if (needed === 0) found.push(edited.map(({ cell, value }) => ({ cell, to: value })))
    else visit(edited, left)
  }
  for (let depth = editsNeeded(sheet); depth <= mostEdits && found.length === 0; depth += 1) {
    seen.clear()
    visit([], depth)
    if (tries >= mostTries) break
  }
  return found
}
