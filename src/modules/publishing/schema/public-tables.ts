import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId, DocumentId } from '../ids.ts'
import type { KindCode } from '../kinds/index.ts'
import type { Validity } from './words.ts'

/**
 * What the public may read of a document: written when it is published, from the very bytes that were signed, and
 * nowhere else. A withdrawn one keeps its number, index number and notices; its title, text and files are emptied.
 */
export interface PublicationRow {
  readonly document: DocumentId
  /** Counted up over the whole site; its address is `/documents/NUMBER`. */
  readonly number: number
  readonly organisation: OrganisationId
  readonly column: ColumnId
  readonly kind: KindCode
  readonly status: 'public' | 'withdrawn'
  readonly title: string
  readonly index_number: string
  readonly document_number: string | null
  readonly date_written: LocalDate | null
  /** When it was first published; lists are sorted by it. */
  readonly published_at: Instant
  /** The year it was published in, in China. */
  readonly year: number
  readonly changed_at: Instant
  readonly validity: Validity
  readonly effective_on: LocalDate | null
  /** The last day it holds. */
  readonly expires_on: LocalDate | null
  /** JSON lists of text. */
  readonly topics: string
  readonly keywords: string
  readonly summary: string
  readonly source: string | null
  /** Clean HTML. */
  readonly body: string
  /** JSON: the attachments. */
  readonly attachments: string
  /** JSON: the public fields of its kind, by code. */
  readonly fields: string
  /** JSON: notices of corrections, withdrawal, replacement: `{ kind, at, text }`. */
  readonly notices: string
  readonly replaced_by: DocumentId | null
  readonly version: number
  readonly digest: string
  /** Published by emergency override and not yet reviewed after the fact. */
  readonly emergency: 0 | 1
}

/** Where a public document is listed: its columns and all above them, newest first by key. */
export interface PlaceRow {
  readonly column: ColumnId
  readonly published_at: Instant
  readonly number: number
  readonly document: DocumentId
  /** Whether it is in this very column, and not in one below it. */
  readonly own: 0 | 1
}

/** An interpretation and what it interprets, 国办发〔2016〕80号: each shows the other. */
export interface InterpretationRow {
  readonly interpretation: DocumentId
  readonly document: DocumentId
}

/** A file that public documents hold, by the version that published it: nothing else is served to the public. */
export interface PublicFileRow {
  readonly file: string
  readonly document: DocumentId
}

/** The section of a body on the site: 国办发〔2017〕47号 lets a department publish within the site of another. */
export interface PortalSectionRow {
  readonly organisation: OrganisationId
  /** Its part of an address. */
  readonly slug: string
  readonly place: number
  readonly opened_on: LocalDate
  /** Whether its body is the one whose site it is. */
  readonly host: 0 | 1
}

/** One row: counted up by every transaction that changes what the public sees. */
export interface RevisionRow {
  readonly id: number
  readonly revision: number
}

export interface PublicTables {
  readonly publication: PublicationRow
  readonly publication_place: PlaceRow
  readonly interpretation_link: InterpretationRow
  readonly publication_file: PublicFileRow
  readonly portal_section: PortalSectionRow
  readonly portal_revision: RevisionRow
}
