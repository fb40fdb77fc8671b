import type { ReadOnly } from '#platform/db'
import type { AccountId } from '../../ids.ts'
import type { IdentityTables } from '../../tables.ts'
import type { Circumstances } from '../circumstances.ts'
import type { Tools } from '../tools.ts'

/** The cookie better-auth leaves between the password and the code. */
export const challengeCookie = 'two_factor'

/** An account that has shown its password and still owes its code. */
export interface Challenge {
  readonly account: AccountId
  /** What the cookie names it by. */
  readonly identifier: string
  /** Digest of the code used last. */
  readonly lastCode: string | null
}

/** The challenge of the cookie; undefined for none, an old one, or a person disabled in the meantime. */
export const challengeOf = async (
  { cookies }: Tools,
  query: ReadOnly<IdentityTables>,
  { cookie }: Circumstances,
): Promise<Challenge | undefined> => {
  const identifier = cookies.read(cookie, challengeCookie)
  if (identifier === undefined) return undefined
  const row = await query
    .selectFrom('challenge')
    .innerJoin('account', (join) => join.onRef('account.id', '=', 'challenge.value'))
    .innerJoin('person', 'person.id', 'account.person')
    .innerJoin('second_factor', 'second_factor.account', 'account.id')
    .select(['account.id', 'second_factor.last_code'])
    .where('challenge.identifier', '=', identifier)
    .where('person.status', '=', 'active')
    .executeTakeFirst()
  return row && { account: row.id, identifier, lastCode: row.last_code }
}
