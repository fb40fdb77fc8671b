import type { LocalDate } from '#statute/calendar'
import { addDays, daysFrom } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** A public normative document whose term will run out. */
export interface Expiring {
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly title: string
  /** The last day it holds. */
  readonly expiresOn: LocalDate
  readonly daysLeft: number
}

/** What is in force and runs out within some days, of some bodies or of all, the soonest first. By the marks of the pages. */
export const expiringWithin = async (
  query: Query,
  bodies: 'all' | readonly OrganisationId[],
  { today, days }: { readonly today: LocalDate; readonly days: number },
): Promise<readonly Expiring[]> => {
  if (bodies !== 'all' && bodies.length === 0) return []
  const marked = query
    .selectFrom('publication')
    .select(['document', 'organisation', 'title', 'expires_on'])
    .where('kind', 'in', ['normative', 'regulation'])
    .where('status', '=', 'public')
    .where('validity', '=', 'in-force')
    .where('expires_on', '>=', today)
    .where('expires_on', '<=', addDays(today, days))
    .orderBy('expires_on')
  const rows = await (bodies === 'all' ? marked : marked.where('organisation', 'in', bodies)).execute()
  return rows.flatMap(({ expires_on: expiresOn, ...row }) =>
    expiresOn === null ? [] : [{ ...row, expiresOn, daysLeft: daysFrom(today, expiresOn) }],
  )
}
