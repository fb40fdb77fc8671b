import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import type { AccountId } from '../ids.ts'
import { accountGuard, countOf } from '../sign-in/guard/store.ts'
import type { OwnTables, PersonStatus } from '../tables.ts'
import type { PersonCells } from './cells.ts'
import { accountOfPerson, loadPerson } from './load-person.ts'

/** The account of a person as an administrator sees it. */
export interface AccountView {
  readonly id: AccountId
  readonly username: string
  readonly secondFactor: 'off' | 'on'
  /** `invited`: no password yet, the link is out. */
  readonly password: 'set' | 'invited' | 'none'
  readonly lockedUntil: Instant | null
  /** The providers it is linked with, and as whom. */
  readonly oidc: readonly { readonly provider: string; readonly subject: string }[]
}

/** All that is known of a person, telephone and e-mail opened. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly organisation: OrganisationId | null
  readonly section: SectionId | null
  readonly jobTitle: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly status: PersonStatus
  readonly since: Instant
  readonly account: AccountView | undefined
}

const accountView = async (
  query: ReadOnly<OwnTables>,
  account: OwnTables['account'],
  now: Instant,
): Promise<AccountView> => {
  const { id } = account
  const credentials = await query.selectFrom('credential').selectAll().where('account', '=', id).execute()
  const invite = await query
    .selectFrom('invite')
    .select('account')
    .where('account', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  const count = await countOf(query, accountGuard(id))
  const until = count?.blockedUntil ?? null
  const hasPassword = credentials.some(({ provider }) => provider === 'credential')
  return {
    id,
    username: account.username,
    secondFactor: account.second_factor === 1 ? 'on' : 'off',
    password: hasPassword ? 'set' : invite ? 'invited' : 'none',
    lockedUntil: until !== null && until > now ? until : null,
    oidc: credentials
      .filter(({ provider }) => provider !== 'credential')
      .map(({ provider, subject }) => ({ provider, subject })),
  }
}

/** One person. Throws Refusal `person-missing`; CryptoError where a cell was tampered with. */
export const personOf = async (
  query: ReadOnly<OwnTables>,
  id: PersonId,
  now: Instant,
  cells: PersonCells,
): Promise<Person> => {
  const row = await loadPerson(query, id)
  const account = await accountOfPerson(query, id)
  return {
    id,
    name: row.name,
    organisation: row.organisation,
    section: row.section,
    jobTitle: row.job_title,
    phone: cells.open('phone', id, row.phone),
    email: cells.open('email', id, row.email),
    status: row.status,
    since: row.created_at,
    account: account && (await accountView(query, account, now)),
  }
}
