import type { Contact } from '../bodies/contact.ts'
import type { HistoryLine } from '../changes/history.ts'
import type { CreditCode, RegionCode, SiteCode } from '../codes/index.ts'
import type { Period } from '../dates/span.ts'
import type { AbsenceId, OrganisationId, PersonId, SectionId } from '../ids.ts'
import type { Post } from '../posts/views.ts'
import type { Level, OrganisationKind, SuperiorKind } from '../schema/words.ts'
import type { OrganisationName } from './names.ts'
import type { OrganisationStatus } from './status.ts'

/** A body on a day, with its whole history. */
export interface Organisation extends OrganisationName, Period {
  readonly id: OrganisationId
  readonly status: OrganisationStatus
  readonly creditCode: CreditCode | undefined
  readonly siteCode: SiteCode | undefined
  readonly level: Level
  readonly kind: OrganisationKind
  readonly regionCode: RegionCode
  readonly contact: Contact
  /** All it was, is and will be called, the oldest first. */
  readonly names: readonly (OrganisationName & Period & { readonly basis: string | undefined })[]
  /** Directly above it on the day, one of each kind at most. */
  readonly superiors: readonly Superior[]
  /** What became of it, whenever, the oldest first. */
  readonly history: readonly HistoryLine[]
  /** Its sections (科室) on the day. */
  readonly sections: readonly Section[]
  /** Its posts on the day. */
  readonly posts: readonly Post[]
  /** Who is away on the day or will be. */
  readonly absences: readonly Absence[]
}

export interface Superior extends Period {
  readonly kind: SuperiorKind
  readonly organisation: OrganisationId
  /** What it is called on the day. */
  readonly name: string
  readonly basis: string | undefined
}

export interface Section extends Period {
  readonly id: SectionId
  readonly name: string
}

export interface Absence extends Period {
  readonly id: AbsenceId
  readonly person: PersonId
  readonly reason: string
}
