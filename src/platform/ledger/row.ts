import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { LedgerFact, Written } from './event.ts'

/** An event as a table keeps it, beside the id of its file. */
export interface LedgerRow<By extends string> {
  /** From 1, without gaps. */
  readonly seq: number
  readonly kind: string
  /** The day of the thing itself. */
  readonly on_date: LocalDate
  readonly recorded_at: Instant
  readonly by: By
  /** JSON: the rest of the fact. No personal data. */
  readonly data: string
  /** JSON of texts, sealed; null where there are none. */
  readonly sealed: string | null
}

/** What a row keeps of a fact besides its kind and day. */
export const dataOf = (fact: LedgerFact): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fact).filter(([name]) => name !== 'kind' && name !== 'on'))

/** The row of a fact that is written down. */
export const writtenRow = <By extends string>(
  fact: LedgerFact,
  { seq, at, by, sealed }: { seq: number; at: Instant; by: By; sealed: string | null },
): LedgerRow<By> => ({
  seq,
  kind: fact.kind,
  on_date: fact.on,
  recorded_at: at,
  by,
  data: JSON.stringify(dataOf(fact)),
  sealed,
})

/** An event as its row keeps it, without what is sealed. Rows are written by `writtenRow` of facts the caller knows. */
export const eventIn = <Event extends LedgerFact & Written<string>>(row: LedgerRow<Event['by']>): Event =>
  ({
    ...(JSON.parse(row.data) as object),
    kind: row.kind,
    on: row.on_date,
    seq: row.seq,
    recordedAt: row.recorded_at,
    by: row.by,
    hasSecret: row.sealed !== null,
  }) as Event
