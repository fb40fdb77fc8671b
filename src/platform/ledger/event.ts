import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'

/** Something that happened, and the day it did; when it was written down is another. */
export interface LedgerFact {
  readonly kind: string
  readonly on: LocalDate
}

/** What writing down adds to a fact. */
export interface Written<By extends string> {
  /** From 1, without gaps. */
  readonly seq: number
  readonly recordedAt: Instant
  readonly by: By
  /** Whether texts are sealed beside it. */
  readonly hasSecret: boolean
}

/** A fact as it stands in a file: never changed, never taken out. */
export type LedgerEvent<Fact extends LedgerFact, By extends string> = Fact & Written<By>

/** Puts another fact in place of an earlier event, or strikes it out. The earlier one stays written down. */
export interface Correction<Fact extends LedgerFact> extends LedgerFact {
  readonly kind: 'corrected'
  readonly replaces: number
  readonly fact: Fact | null
}
