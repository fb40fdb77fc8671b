import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import { askWritten, sql } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { LocalDate } from '#statute/calendar'
import type { AccountId, RoleId, SessionId } from '../ids.ts'
import type { OwnTables, Reach } from '../tables.ts'

/** One row for each grant that holds today; one without, where nothing is granted. */
export interface CallerRow {
  readonly session: SessionId
  readonly last_seen_at: Instant
  readonly account: AccountId
  readonly username: string
  readonly second_factor: number
  readonly password_set_at: Instant | null
  readonly person: PersonId
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly granted: OrganisationId | null
  readonly reach: Reach | null
  readonly role: RoleId | null
  readonly permissions: string | null
}

/**
 * The session of a token with its person and today's grants. Written as one text, because every request asks it:
 * building it anew from its parts takes several times as long as the answer.
 */
export const callerRows = (
  query: ReadOnly<OwnTables>,
  token: string,
  {
    now,
    idleSince,
    today,
  }: { readonly now: Instant; readonly idleSince: Instant; readonly today: LocalDate },
): Promise<readonly CallerRow[]> =>
  askWritten(
    query,
    sql<CallerRow>`
    select s.id as session, s.last_seen_at, a.id as account, a.username, a.second_factor, a.password_set_at,
      p.id as person, p.name, p.organisation, g.organisation as granted, g.reach, r.id as role, r.permissions
    from "session" as s
    join "account" as a on a.id = s.account
    join "person" as p on p.id = a.person
    left join "role_grant" as g on g.person = p.id and g.valid_from <= ${today}
      and (g.valid_until is null or g.valid_until >= ${today})
    left join "role" as r on r.id = g.role
    where s.token = ${token} and s.expires_at > ${now} and s.last_seen_at > ${idleSince} and p.status = 'active'`,
  )
