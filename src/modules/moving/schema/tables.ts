import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId, KindCode, Reading as PublishingReading } from '#modules/publishing'
import type { RunId } from '../ids.ts'
import type { ItemState, ItemVerdict, RunState, Target, Way } from './words.ts'

/** Moving an existing site in, once. */
export interface RunRow {
  readonly id: RunId
  readonly organisation: OrganisationId
  readonly title: string
  readonly way: Way
  readonly state: RunState
  readonly made_by: PersonId
  readonly made_at: Instant
  readonly changed_at: Instant
  /** The account it is worked on for, as the trail has it. */
  readonly who: string
  /** JSON: the file it is read from, or where a crawl begins. */
  readonly origin: string
  /** Sealed JSON: the fields of its items, with samples. */
  readonly profile: string | null
  /** JSON: what they mean here. */
  readonly mapping: string | null
  readonly target: Target | null
  /** Items in all, and how many of them the stage it is in is done with. */
  readonly items: number
  readonly progress: number
  /** How many the stage has to do. */
  readonly goal: number
  /** Why nothing more comes, a Chinese sentence. */
  readonly problem: string | null
  /** Bytes a crawl has fetched. */
  readonly bytes: number
  /** Root of the tree over what would be history, once it was tried: what is approved. */
  readonly root: string | null
  readonly approval: string | null
  readonly approved_by: PersonId | null
  readonly approved_at: Instant | null
}

/** One thing to move in. */
export interface ItemRow {
  readonly run: RunId
  /** From 1, in the order it was read. */
  readonly seq: number
  readonly organisation: OrganisationId
  readonly state: ItemState
  /** Sealed JSON: what was read. Empty once it is moved in. */
  readonly raw: string | null
  /** Sealed JSON: what it would be here. */
  readonly content: string | null
  /** Without personal data. */
  readonly title: string
  readonly address: string | null
  readonly verdict: ItemVerdict | null
  readonly sentence: string | null
  readonly kind: KindCode | null
  readonly published_at: Instant | null
  /** SM3 of title and text without blanks, to find it again. */
  readonly text_digest: string | null
  /** SM3 of the title. */
  readonly title_digest: string | null
  /** What an approval covers of it; its place in the tree is its rank among those that have one. */
  readonly leaf: string | null
  readonly document: DocumentId | null
}

/** A page of an old site a crawl knows of. */
export interface CrawlPageRow {
  readonly run: RunId
  readonly address: string
  readonly seq: number
  readonly kind: 'list' | 'article'
  /** The column of the old site it was found in. */
  readonly column: string
  /** How many list pages before it. */
  readonly depth: number
  readonly state: 'waiting' | 'read' | 'failed'
  readonly sentence: string | null
}

/** Where an old address leads now. */
export interface OldAddressRow {
  /** Path and query, as browsers send them. */
  readonly path: string
  readonly host: string
  readonly document: DocumentId
}

export interface MovingTables {
  readonly moving_run: RunRow
  readonly moving_item: ItemRow
  readonly moving_page: CrawlPageRow
  readonly old_address: OldAddressRow
}

export type Reading = MovingTables & PublishingReading
export type Query = ReadOnly<Reading>
export type Writing = Tx<Reading & AuditTables>
