import type { LocalDate } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { ReadOnly, Tx } from '#platform/db'
import type { CreditCode, RegionCode, SiteCode } from '../codes/index.ts'
import type { Dated } from '../dates/span.ts'
import type { AbsenceId, OrganisationId, PersonId, PostId, SectionId } from '../ids.ts'
import type { ChangeKind, Level, OrganisationKind, Role, SuperiorKind } from './words.ts'

/** A body and how long it stands; all that may change with time is in the tables behind it. */
export interface OrganisationRow extends Dated {
  readonly id: OrganisationId
  /** For life, whatever the body is called. */
  readonly credit_code: CreditCode | null
  /** The document it was set up by. */
  readonly basis: string | null
}

/** What a body is called. The last name lasts beyond the body. */
export interface NameRow extends Dated {
  readonly id: string
  readonly organisation: OrganisationId
  readonly full_name: string
  readonly short_name: string | null
  /** Names and codes folded, for searching. */
  readonly search_key: string
  readonly basis: string | null
}

/** What else is published about a body. The last entry lasts beyond the body. */
export interface DetailRow extends Dated {
  readonly id: string
  readonly organisation: OrganisationId
  readonly level: Level
  readonly kind: OrganisationKind
  readonly region_code: RegionCode
  readonly site_code: SiteCode | null
  readonly address: string | null
  readonly postcode: string | null
  readonly phone: string | null
  readonly fax: string | null
  readonly email: string | null
  readonly office_hours: string | null
  readonly website: string | null
}

export interface SuperiorRow extends Dated {
  readonly id: string
  readonly organisation: OrganisationId
  readonly kind: SuperiorKind
  readonly superior: OrganisationId
  readonly basis: string | null
}

/** One row for each body that takes over, or one without. */
export interface ChangeRow {
  readonly id: string
  readonly organisation: OrganisationId
  readonly kind: ChangeKind
  readonly on_date: LocalDate
  /** Among those of the same command: the order they were told in, from 0. */
  readonly place: number
  readonly successor: OrganisationId | null
  /** Which duties; null for all. */
  readonly duties: string | null
  readonly basis: string | null
}

export interface SectionRow extends Dated {
  readonly id: SectionId
  readonly organisation: OrganisationId
}

export interface SectionNameRow extends Dated {
  readonly id: string
  readonly section: SectionId
  readonly name: string
}

export interface PostRow extends Dated {
  readonly id: PostId
  readonly organisation: OrganisationId
}

export interface PostDetailRow extends Dated {
  readonly id: string
  readonly post: PostId
  readonly section: SectionId | null
  readonly title: string
}

export interface AssignmentRow extends Dated {
  readonly id: string
  readonly organisation: OrganisationId
  readonly post: PostId
  readonly role: Role
  readonly person: PersonId
}

/** A person away from all posts in one body. */
export interface AbsenceRow extends Dated {
  readonly id: AbsenceId
  readonly organisation: OrganisationId
  readonly person: PersonId
  readonly reason: string
}

/** The tables of this module. */
export interface OrganisationTables {
  readonly organisation: OrganisationRow
  readonly organisation_name: NameRow
  readonly organisation_detail: DetailRow
  readonly organisation_superior: SuperiorRow
  readonly organisation_change: ChangeRow
  readonly section: SectionRow
  readonly section_name: SectionNameRow
  readonly post: PostRow
  readonly post_detail: PostDetailRow
  readonly post_assignment: AssignmentRow
  readonly post_absence: AbsenceRow
}

/** What a question is asked of. */
export type Query = ReadOnly<OrganisationTables>

/** What a command writes through: its tables and the trail. */
export type Writing = Tx<OrganisationTables & AuditTables>
