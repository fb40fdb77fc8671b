import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { OrganisationId, OrganisationTables, PersonId, SectionId } from '#modules/organisations'
import type { LocalDate } from '#statute/calendar'
import type { AccountId, GrantId, RoleId, SessionId } from './ids.ts'

export type PersonStatus = 'active' | 'disabled'

/** Own: the organisation alone. Subordinates: with all below it on the day asked about. */
export type Reach = 'own' | 'subordinates'

interface PersonRow {
  readonly id: PersonId
  readonly name: string
  /** Name and user name folded, for searching. */
  readonly search_key: string
  /** Null for who looks after the installation and belongs to no organisation. */
  readonly organisation: OrganisationId | null
  readonly section: SectionId | null
  readonly job_title: string | null
  /** Sealed, with a blind index each for finding the exact one. */
  readonly phone: string | null
  readonly phone_index: string | null
  readonly email: string | null
  readonly email_index: string | null
  readonly status: PersonStatus
  readonly created_at: Instant
  readonly changed_at: Instant
}

/** What a person signs in with; better-auth calls it user. */
interface AccountRow {
  readonly id: AccountId
  readonly person: PersonId
  /** In small letters: one name however it is typed. */
  readonly username: string
  /** Better-auth wants one: a made-up address that no mail reaches. */
  readonly email: string
  readonly second_factor: number
  readonly password_set_at: Instant | null
  readonly created_at: Instant
  readonly changed_at: Instant
}

/** A password, or the subject of an OIDC provider; better-auth calls it account. */
interface CredentialRow {
  readonly id: string
  readonly account: AccountId
  /** `credential` for the password. */
  readonly provider: string
  readonly subject: string
  readonly password: string | null
  readonly created_at: Instant
  readonly changed_at: Instant
}

interface SessionRow {
  readonly id: SessionId
  readonly account: AccountId
  readonly token: string
  readonly origin: string | null
  readonly user_agent: string | null
  readonly created_at: Instant
  readonly last_seen_at: Instant
  readonly expires_at: Instant
}

/** Better-auth's short-lived questions: which account still owes its second factor. */
interface ChallengeRow {
  readonly id: string
  readonly identifier: string
  readonly value: string
  readonly expires_at: Instant
  readonly created_at: Instant
  readonly changed_at: Instant
}

interface SecondFactorRow {
  readonly id: string
  readonly account: AccountId
  /** Encrypted by better-auth with a key derived from ours. */
  readonly secret: string
  /** A JSON list of SM3 digests. */
  readonly backup_codes: string
  readonly verified: number
  /** Digest of the code used last: a code is good once. */
  readonly last_code: string | null
}

/** Wrong attempts by whom or from where; gone once they are old. */
interface GuardRow {
  /** `account:ID`, `name:HMAC` for a name nobody has, `address:HMAC`. */
  readonly id: string
  readonly failures: number
  readonly failed_at: Instant
  readonly blocked_until: Instant | null
}

/** A link that lets a person set a password: of a new account, or after a reset. */
interface InviteRow {
  readonly account: AccountId
  readonly digest: string
  readonly expires_at: Instant
}

/** At most one row: the link of the first administrator, while there is none. */
interface SetUpRow {
  readonly id: number
  readonly digest: string
  readonly expires_at: Instant
}

interface RoleRow {
  readonly id: RoleId
  readonly title: string
  /** A JSON list of permissions. */
  readonly permissions: string
  readonly built_in: number
}

interface RoleGrantRow {
  readonly id: GrantId
  readonly person: PersonId
  readonly role: RoleId
  /** Null: the whole installation. */
  readonly organisation: OrganisationId | null
  readonly reach: Reach
  readonly valid_from: LocalDate
  /** The last day it holds; null without end. */
  readonly valid_until: LocalDate | null
  readonly given_by: string
  readonly given_at: Instant
}

/** The tables of this module. */
export interface OwnTables {
  readonly person: PersonRow
  readonly account: AccountRow
  readonly credential: CredentialRow
  readonly session: SessionRow
  readonly challenge: ChallengeRow
  readonly second_factor: SecondFactorRow
  readonly sign_in_guard: GuardRow
  readonly invite: InviteRow
  readonly set_up: SetUpRow
  readonly role: RoleRow
  readonly role_grant: RoleGrantRow
}

/** People, accounts, roles, and what they stand on: the hierarchy and the trail. */
export interface IdentityTables extends OwnTables, OrganisationTables, AuditTables {}
