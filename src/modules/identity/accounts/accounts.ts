import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { assertMayTakeOver } from '../access/grants/giver.ts'
import type { AccountId } from '../ids.ts'
import { accountOfPerson, loadAccount, loadPerson } from '../people/load-person.ts'
import { accountGuard, forgetFailures } from '../sign-in/guard/store.ts'
import { findByUsername } from '../people/search-key.ts'
import { endSessions } from '../sign-in/sessions.ts'
import { isUsername, normaliseUsername } from '../sign-in/username.ts'
import type { IdentityTables } from '../tables.ts'
import type { Invite } from './invite.ts'
import { makeInvite } from './invite.ts'

const badUsername = (sentence: string): Refusal =>
  new Refusal('invalid', 'username', '这个用户名不能用', sentence, { username: sentence })

/** A free name in the form it is stored. Throws Refusal `username`. */
export const freeUsername = async (tx: Tx<IdentityTables>, typed: string): Promise<string> => {
  const username = normaliseUsername(typed)
  if (!isUsername(username))
    throw badUsername('用户名为 2 到 30 个字母、数字或者汉字，中间可以有点、横线和下划线，请修改。')
  const taken = await tx
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirst()
  if (taken) throw badUsername('这个用户名已经有人使用（不分大小写），请换一个。')
  return username
}

interface NewAccount {
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly username: string
  readonly at: Instant
}

/** The account's row: a part of commands, no row of its own in the trail. */
export const insertAccount = async (
  tx: Tx<IdentityTables>,
  { person, username, at }: NewAccount,
): Promise<AccountId> => {
  const id = newId() as AccountId
  await tx
    .insertInto('account')
    .values({
      id,
      person: person.id,
      username,
      email: `${id}@account.invalid`,
      second_factor: 0,
      password_set_at: null,
      created_at: at,
      changed_at: at,
    })
    .execute()
  await findByUsername(tx, person, username)
  return id
}

/**
 * Opens the account of a person and gives the link to set its first password, valid 72 hours.
 * Throws Refusal `username`, `account-there`, `person-missing`, `grant-beyond`.
 */
export const openAccount = async (
  tx: Tx<IdentityTables>,
  act: Act,
  input: { readonly person: PersonId; readonly username: string },
): Promise<{ readonly account: AccountId; readonly invite: Invite }> => {
  const person = await loadPerson(tx, input.person)
  await assertMayTakeOver(tx, act, person.id)
  if (await accountOfPerson(tx, person.id))
    throw new Refusal('conflict', 'account-there', '这个人已经有账号', '如果忘记了口令，请重置口令。')
  const username = await freeUsername(tx, input.username)
  const account = await insertAccount(tx, { person, username, at: act.at })
  const invite = await makeInvite(tx, account, act.at)
  await record(tx, act, {
    what: 'account.open',
    subject: `account:${account}`,
    organisation: person.organisation,
    after: { person: person.id, username, inviteUntil: invite.until },
  })
  return { account, invite }
}

export interface ResetPassword {
  readonly account: AccountId
  /** `drop` for who has lost the authenticator as well. */
  readonly secondFactor: 'keep' | 'drop'
}

/**
 * Takes the password of an account away, ends its sessions and gives a new link, valid 72 hours.
 * Throws Refusal `account-missing`, `grant-beyond`.
 */
export const resetPassword = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { account: id, secondFactor }: ResetPassword,
): Promise<Invite> => {
  const account = await loadAccount(tx, id)
  await assertMayTakeOver(tx, act, account.person)
  await tx.deleteFrom('credential').where('account', '=', id).where('provider', '=', 'credential').execute()
  if (secondFactor === 'drop') {
    await tx.deleteFrom('second_factor').where('account', '=', id).execute()
    await tx.updateTable('account').set({ second_factor: 0 }).where('id', '=', id).execute()
  }
  await tx.deleteFrom('challenge').where('value', '=', id).execute()
  const sessions = await endSessions(tx, id)
  const invite = await makeInvite(tx, id, act.at)
  await record(tx, act, {
    what: 'password.reset',
    subject: `account:${id}`,
    organisation: account.organisation,
    before: { sessions },
    after: { secondFactor, inviteUntil: invite.until },
  })
  return invite
}

/** Lets an account that was locked by wrong passwords try again at once. Throws Refusal `account-missing`. */
export const unlockAccount = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { account: id }: { readonly account: AccountId },
): Promise<void> => {
  const account = await loadAccount(tx, id)
  await forgetFailures(tx, accountGuard(id))
  await record(tx, act, {
    what: 'account.unlock',
    subject: `account:${id}`,
    organisation: account.organisation,
  })
}
