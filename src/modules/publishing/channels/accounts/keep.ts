import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { ChannelAccountId, ColumnId } from '../../ids.ts'
import type { Writing } from '../../schema/index.ts'
import { channels } from '../../schema/index.ts'
import { secretCell } from './cell.ts'
import type { AccountChannel, AccountDetails } from './check.ts'
import { assertAccount } from './check.ts'
import { accountOn, loadAccount } from './load.ts'

export interface OpenChannelAccount extends AccountDetails {
  readonly organisation: OrganisationId
  readonly channel: AccountChannel
  /** AppSecret; kept sealed, never shown again. */
  readonly secret: string | null
}

const rowOf = ({ name, appId, cover, author, updateDays, updateBasis }: AccountDetails) => ({
  name: name.trim(),
  app_id: appId,
  cover,
  author: author.trim(),
  update_days: updateDays,
  update_basis: updateBasis.trim(),
})

const putColumns = async (
  tx: Writing,
  account: ChannelAccountId,
  columns: readonly ColumnId[],
): Promise<void> => {
  await tx.deleteFrom('channel_column').where('account', '=', account).execute()
  const each = [...new Set(columns)].map((column) => ({ account, column }))
  if (each.length > 0) await tx.insertInto('channel_column').values(each).execute()
}

/**
 * 国办发〔2018〕123号: writes down an account of a body, one a platform. Gives its id. Throws Refusal `account-exists`,
 * `account-invalid`.
 */
export const openChannelAccount = async (
  tx: Writing,
  act: Act,
  { organisation, channel, secret, ...details }: OpenChannelAccount,
  sealer: Sealer,
): Promise<ChannelAccountId> => {
  await assertAccount(tx, organisation, channel, details)
  if (await accountOn(tx, organisation, channel))
    throw refuse(
      'conflict',
      'account-exists',
      '这个平台已经有账号',
      `一个单位在一个平台原则上只开设一个账号（国办发〔2018〕123号）。${channels[channel]}的账号已经登记，请修改它，或者先停用。`,
      'channel',
    )
  const id = newId() as ChannelAccountId
  await tx
    .insertInto('channel_account')
    .values({
      id,
      organisation,
      channel,
      ...rowOf(details),
      secret: secret === null ? null : sealer.seal(secret, secretCell(id)),
      opened_on: dayOf(act.at),
      closed_on: null,
      tested_at: null,
      test_problem: null,
    })
    .execute()
  await putColumns(tx, id, details.columns)
  await record(tx, act, {
    what: 'channel-account.open',
    subject: `channel-account:${id}`,
    organisation,
    after: { channel, name: details.name, appId: details.appId, columns: details.columns },
  })
  return id
}

export interface ChangeChannelAccount extends AccountDetails {
  readonly account: ChannelAccountId
  /** A new AppSecret; left out, the old one stays. */
  readonly secret?: string | null | undefined
}

/** Changes what is said of an account. Throws Refusal `account-missing`, `account-closed`, `account-invalid`. */
export const changeChannelAccount = async (
  tx: Writing,
  act: Act,
  { account, secret, ...details }: ChangeChannelAccount,
  sealer: Sealer,
): Promise<void> => {
  const row = await loadAccount(tx, account)
  await assertAccount(tx, row.organisation, row.channel, details)
  const newSecret = secret !== undefined && secret !== null
  // Another 公众号 has none of the pictures this one was sent.
  if (row.app_id !== details.appId)
    await tx.deleteFrom('channel_media').where('account', '=', account).execute()
  await tx
    .updateTable('channel_account')
    .set({
      ...rowOf(details),
      ...(newSecret ? { secret: sealer.seal(secret, secretCell(account)) } : {}),
      ...(newSecret || row.app_id !== details.appId ? { tested_at: null, test_problem: null } : {}),
    })
    .where('id', '=', account)
    .execute()
  await putColumns(tx, account, details.columns)
  await record(tx, act, {
    what: 'channel-account.change',
    subject: `channel-account:${account}`,
    organisation: row.organisation,
    before: { name: row.name, appId: row.app_id, updateDays: row.update_days },
    after: {
      name: details.name,
      appId: details.appId,
      updateDays: details.updateDays,
      columns: details.columns,
      newSecret,
    },
  })
}

/** Takes an account out of use; its secret goes. Throws Refusal `account-missing`, `account-closed`. */
export const closeChannelAccount = async (
  tx: Writing,
  act: Act,
  { account, reason }: { readonly account: ChannelAccountId; readonly reason: string },
): Promise<void> => {
  const { organisation, name } = await loadAccount(tx, account)
  await tx
    .updateTable('channel_account')
    .set({ closed_on: dayOf(act.at), secret: null })
    .where('id', '=', account)
    .execute()
  await putColumns(tx, account, [])
  await record(tx, act, {
    what: 'channel-account.close',
    subject: `channel-account:${account}`,
    organisation,
    before: { name },
    after: { reason: reason.trim() },
  })
}
