import type { CellName } from '#statute/report-form'
import type { Severity, Span } from '../../model/index.ts'
import type { Scope } from './scope.ts'
import type { Family } from './topics/topic.ts'

/**
 * What became of a number in the text. `matched`: the tables say the same. `adds-up`: part of a breakdown that
 * adds up. `contradicted`: the tables say otherwise. `unsupported`: the tables do not know it.
 */
export type ClaimStatus = 'matched' | 'adds-up' | 'contradicted' | 'unsupported'

/** A number with a counting unit in the narrative. */
export interface TextClaim {
  /** The number of the part it stands in: 一 … 六. */
  readonly part: string
  /** Where in the text of that part: offsets in `Section.text`. */
  readonly span: Span
  readonly quote: string
  readonly value: number
  /** The unit counted in, 元 for every amount of money; '' where the text says in words that there was none. */
  readonly unit: string
  /** 余, 多, 近, 约: it is not held exactly against the tables. */
  readonly approximate: boolean
  readonly status: ClaimStatus
  /** The cells it agrees with or contradicts. */
  readonly cells: readonly CellName[]
}

/** A contradiction between a number in the text and the tables. */
export interface Doubt {
  readonly family: Family
  readonly severity: Severity
  readonly scope: Scope
  /** What the tables say, in words with the number: 表三第三项（四）合计 337 件. */
  readonly says: string
  readonly expected: number
}

/** A claim with what the rules need beside it. */
export interface JudgedClaim extends TextClaim {
  /** The words around it. */
  readonly context: string
  /** What it speaks of, by the first sum it may stand for; numbers of one group state the same thing. */
  readonly group: string | null
  readonly doubt: Doubt | null
}
