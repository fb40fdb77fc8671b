import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import { overrideView } from '../review/index.ts'
import type { Query } from '../schema/index.ts'

/** An emergency override in the open register of a body. */
export interface OverrideLine {
  readonly document: DocumentId
  readonly title: string
  readonly at: Instant
  readonly person: PersonId
  readonly reason: string
  /** The steps that had not signed. */
  readonly missing: readonly string[]
  readonly reviewDue: LocalDate
  readonly reviewedAt: Instant | null
  /** Reviewed behind the day it was due, or not yet and past it. */
  readonly late: boolean
}

/** 应急发布台账: all overrides of a body, the newest first. There are few, or something is wrong. */
export const overridesIn = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly OverrideLine[]> => {
  const rows = await query
    .selectFrom('emergency_override')
    .innerJoin('document', 'document.id', 'emergency_override.document')
    .selectAll('emergency_override')
    .select('document.title')
    .where('emergency_override.organisation', '=', organisation)
    .orderBy('emergency_override.at', 'desc')
    .orderBy('emergency_override.id', 'desc')
    .execute()
  return rows.map(({ title, ...row }) => {
    const { document, at, person, reason, missing, review_due, reviewed_at } = overrideView(row)
    const until = reviewed_at === null ? today : dayOf(reviewed_at)
    const late = until > review_due
    return {
      document,
      title,
      at,
      person,
      reason,
      missing,
      reviewDue: review_due,
      reviewedAt: reviewed_at,
      late,
    }
  })
}
