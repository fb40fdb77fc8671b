import type { ReadOnly } from '#platform/db'
import type { AccountId } from '../ids.ts'
import type { IdentityTables } from '../tables.ts'

/** What a password is compared with. */
export interface Credentials {
  readonly account: AccountId
  readonly username: string
  /** Undefined where the person may not sign in with a password: none set, or disabled. */
  readonly record: string | undefined
}

const find = (query: ReadOnly<IdentityTables>) =>
  query
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .leftJoin('credential', (join) =>
      join.onRef('credential.account', '=', 'account.id').on('credential.provider', '=', 'credential'),
    )
    .select(['account.id', 'account.username', 'person.status', 'credential.password'])

interface Found {
  readonly id: AccountId
  readonly username: string
  readonly status: string
  readonly password: string | null
}

const credentialsOf = (row: Found | undefined): Credentials | undefined =>
  row && {
    account: row.id,
    username: row.username,
    record: row.status === 'active' ? (row.password ?? undefined) : undefined,
  }

export const credentialsOfName = async (
  query: ReadOnly<IdentityTables>,
  username: string,
): Promise<Credentials | undefined> =>
  credentialsOf(await find(query).where('account.username', '=', username).executeTakeFirst())

export const credentialsOfAccount = async (
  query: ReadOnly<IdentityTables>,
  account: AccountId,
): Promise<Credentials | undefined> =>
  credentialsOf(await find(query).where('account.id', '=', account).executeTakeFirst())
