import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import { assertMayTakeOver } from '../access/grants/giver.ts'
import type { AccountId } from '../ids.ts'
import { loadAccount } from '../people/load-person.ts'
import type { IdentityTables } from '../tables.ts'

export interface LinkOidc {
  readonly account: AccountId
  /** The id of a provider in the settings. */
  readonly provider: string
  /** What the provider's claim says of this person; null takes the link away. */
  readonly subject: string | null
}

const badSubject = (sentence: string): Refusal =>
  new Refusal('invalid', 'oidc-subject', '统一身份认证的标识不能用', sentence, { subject: sentence })

const parse = (subject: string): string => {
  const plain = subject.trim()
  if (plain === '' || plain.length > 255)
    throw badSubject('请填写统一身份认证里这个人的标识，最多 255 个字符。')
  return plain
}

/**
 * Links an account with a provider's subject, replacing the one before, or takes the link away. Nobody signs in by a
 * provider without it. Throws Refusal `oidc-subject`, `account-missing`, `grant-beyond`.
 */
export const linkOidc = async (tx: Tx<IdentityTables>, act: Act, input: LinkOidc): Promise<void> => {
  const { account: id, provider } = input
  const account = await loadAccount(tx, id)
  if (act.who !== id) await assertMayTakeOver(tx, act, account.person)
  if (provider === 'credential') throw badSubject('没有这个统一身份认证，请从列表里选取。')
  const subject = input.subject === null ? null : parse(input.subject)
  const [before] = await tx
    .deleteFrom('credential')
    .where('account', '=', id)
    .where('provider', '=', provider)
    .returning('subject')
    .execute()
  if (subject !== null) {
    const taken = await tx
      .selectFrom('credential')
      .select('account')
      .where('provider', '=', provider)
      .where('subject', '=', subject)
      .executeTakeFirst()
    if (taken) throw badSubject('这个标识已经关联到另一个账号，请核对。')
    const row = { id: newId(), account: id, provider, subject, password: null }
    await tx
      .insertInto('credential')
      .values({ ...row, created_at: act.at, changed_at: act.at })
      .execute()
  }
  await record(tx, act, {
    what: subject === null ? 'account.unlink-oidc' : 'account.link-oidc',
    subject: `account:${id}`,
    organisation: account.organisation,
    before: before && { provider, subject: before.subject },
    after: subject === null ? undefined : { provider, subject },
  })
}
