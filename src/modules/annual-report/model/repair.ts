import type { CellName } from '#statute/report-form'

/** One changed cell. `from` is null when the cell holds no number today. */
export interface Edit {
  readonly cell: CellName
  readonly from: number | null
  readonly to: number
}

/** A set of edits after which every equation of the form holds, and the usual cause it looks like. */
export interface Repair {
  readonly edits: readonly Edit[]
  readonly why: string
}
