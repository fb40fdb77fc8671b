import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { CleanUpId, ColumnId, DisseminationId, DocumentId, TransferId } from '../ids.ts'
import type { Channel, CleanUpVerdict, Ending, TransferPlace, ValidityEventKind } from './words.ts'

/** What befell a regulation or normative document: append only, its validity on any day is a fold. */
export interface ValidityEventRow {
  readonly id: string
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly level: 'regulation' | 'normative'
  readonly event: ValidityEventKind
  /** The day it happened; of `made` the day the document was made, of an end the first day it no longer holds. */
  readonly on_date: LocalDate
  /** The first day of validity that `made` gives. */
  readonly effective_on: LocalDate | null
  /** The last day of validity that `made`, `extended`, `revived` give; null for no end. */
  readonly until: LocalDate | null
  readonly how: Ending | null
  readonly by_document: DocumentId | null
  readonly basis: string | null
  readonly recorded_at: Instant
}

/** 清理: a round of looking at all normative documents of a body. */
export interface CleanUpRow {
  readonly id: CleanUpId
  readonly organisation: OrganisationId
  readonly title: string
  readonly basis: string | null
  /** The day from which its verdicts hold. */
  readonly on_date: LocalDate
  readonly state: 'open' | 'settled'
  /** The draft of the published result. */
  readonly result: DocumentId | null
}

export interface CleanUpItemRow {
  readonly clean_up: CleanUpId
  readonly document: DocumentId
  readonly verdict: CleanUpVerdict | null
  readonly reason: string | null
}

/** Something published over a channel other than the portal, or a passing on of what stands there. */
export interface DisseminationRow {
  readonly id: DisseminationId
  readonly organisation: OrganisationId
  /** What it passes on; null for an item of its own. */
  readonly document: DocumentId | null
  readonly column: ColumnId | null
  readonly channel: Channel
  readonly title: string
  readonly on_date: LocalDate
  readonly link: string | null
  readonly note: string | null
  readonly recorded_by: PersonId
  readonly recorded_at: Instant
  readonly cancelled_at: Instant | null
  readonly cancel_reason: string | null
}

/** 移送: a list handed over to archives, library or service hall. */
export interface TransferRow {
  readonly id: TransferId
  readonly organisation: OrganisationId
  readonly place: TransferPlace
  readonly on_date: LocalDate
  readonly from_date: LocalDate
  /** The last day it covers. */
  readonly until_date: LocalDate
  readonly receiver: string | null
  readonly note: string | null
  readonly recorded_by: PersonId
  readonly recorded_at: Instant
}

export interface TransferItemRow {
  readonly transfer: TransferId
  readonly document: DocumentId
}

export interface RegisterTables {
  readonly validity_event: ValidityEventRow
  readonly clean_up: CleanUpRow
  readonly clean_up_item: CleanUpItemRow
  readonly dissemination: DisseminationRow
  readonly transfer: TransferRow
  readonly transfer_item: TransferItemRow
}
