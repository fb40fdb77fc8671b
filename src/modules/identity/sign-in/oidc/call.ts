import { record } from '#platform/audit'
import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import type { AccountId } from '../../ids.ts'
import type { IdentityTables } from '../../tables.ts'
import type { Answer } from '../ask.ts'
import { answerOf } from '../ask.ts'
import type { Row } from '../better-auth/scope.ts'
import { withScope } from '../better-auth/scope.ts'
import type { Circumstances } from '../circumstances.ts'
import { agentOf } from '../circumstances.ts'
import { oidcRefused } from '../refusals.ts'
import { actBy, recordSignIn } from '../sign-in.ts'
import type { Tools } from '../tools.ts'

const isActive = async (tx: Tx<IdentityTables>, account: AccountId): Promise<boolean> => {
  const row = await tx
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .select('person.status')
    .where('account.id', '=', account)
    .executeTakeFirst()
  return row?.status === 'active'
}

const recordLink = async (
  tx: Tx<IdentityTables>,
  act: Act,
  account: AccountId,
  provider: unknown,
): Promise<void> => {
  await record(tx, act, {
    what: 'account.link-oidc',
    subject: `account:${account}`,
    organisation: null,
    after: { provider },
  })
}

/** Each row better-auth makes on the way of a provider is a mutation of ours, recorded in its own transaction. */
const watch =
  (at: Instant, circumstances: Circumstances, provider: string) =>
  async (tx: Tx<IdentityTables>, table: string, row: Row): Promise<void> => {
    const account = String(row['account']) as AccountId
    if (!(await isActive(tx, account))) throw oidcRefused()
    const act = actBy(account, at, circumstances)
    if (table === 'session') await recordSignIn(tx, act, account, `oidc:${provider}`)
    if (table === 'credential') await recordLink(tx, act, account, provider)
  }

/**
 * A call of better-auth that talks with a provider, which no transaction may wait for: what it reads and writes goes
 * step by step, each in a transaction of its own.
 */
export const askBeside = async (
  { database }: Tools,
  at: Instant,
  circumstances: Circumstances,
  provider: string,
  call: () => Promise<Response>,
): Promise<Answer> => {
  const scope = {
    at,
    from: circumstances.from,
    agent: agentOf(circumstances),
    read: database.read,
    write: database.transaction,
    made: watch(at, circumstances, provider),
  }
  return answerOf(await withScope(scope, call))
}
