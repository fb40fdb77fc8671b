import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import type { Validity } from '../schema/index.ts'

/** A document as lists show it. */
export interface PublicLine {
  readonly document: DocumentId
  readonly number: number
  readonly organisation: OrganisationId
  readonly kind: KindCode
  readonly title: string
  readonly documentNumber: string | null
  readonly dateWritten: LocalDate | null
  readonly publishedAt: Instant
  readonly validity: Validity
  readonly summary: string
}

/** One page of a list; `next` is where the next one starts, undefined on the last. */
export interface PublicList {
  readonly rows: readonly PublicLine[]
  readonly next: string | undefined
}

/** The columns of `publication as page` that make a line. */
export const lineColumns = [
  'page.document',
  'page.number',
  'page.organisation',
  'page.kind',
  'page.title',
  'page.document_number as documentNumber',
  'page.date_written as dateWritten',
  'page.published_at as publishedAt',
  'page.published_at',
  'page.validity',
  'page.summary',
] as const
