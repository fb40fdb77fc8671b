import type { Instant } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'

/** Somebody's word under what an existing site had published, all of a run at once. */
export interface MovingApprovalRow {
  readonly id: string
  readonly organisation: OrganisationId
  /** Who approved it, and who had made it ready: two people. */
  readonly person: PersonId
  readonly prepared_by: PersonId
  readonly at: Instant
  /** How many items it is of. */
  readonly items: number
  /** Root of the tree of digests over them: what was signed for. */
  readonly root: string
}

/** A document that was moved in as it had been published before: no chain stands over it, an approval does. */
export interface MovedInRow {
  readonly document: DocumentId
  readonly approval: string
  /** Where in the tree, from 0. */
  readonly place: number
  /** Digest of its content, its first date and its old address. */
  readonly leaf: string
  /** JSON: the digests beside the way from the leaf to the root. */
  readonly proof: string
  readonly version: number
  readonly digest: string
  readonly published_at: Instant
  readonly address: string | null
}

export interface MovedInTables {
  readonly moving_approval: MovingApprovalRow
  readonly moved_in: MovedInRow
}
