import type { CellName } from '#statute/report-form'
import type { Span } from './span.ts'

/** error: the report contradicts itself or lacks what the law asks. warning: must be explained. notice: look once. */
export type Severity = 'error' | 'warning' | 'notice'

/** What a rule found, with the cells that are its evidence and both numbers. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly cells: readonly CellName[]
  readonly expected: number | string | null
  readonly actual: number | string | null
  /** The article, document or printed note the rule stands on. */
  readonly basis: string
  /** The words of the report the finding speaks of, where it speaks of words. */
  readonly quote?: string
  /** The number of the part (一 … 六) those words stand in; '' for what stands before part 一. */
  readonly part?: string
  readonly span?: Span
}
