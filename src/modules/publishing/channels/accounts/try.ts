import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { AuditTables } from '#platform/audit'
import type { Database } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Wechat } from '#platform/wechat'
import { WechatError } from '#platform/wechat'
import type { ChannelAccountId } from '../../ids.ts'
import type { Reading } from '../../schema/index.ts'
import type { ChannelAccountRow } from '../../schema/channel-tables.ts'
import { secretCell } from './cell.ts'
import { loadAccount } from './load.ts'

/** Milliseconds a person waits for the answer. */
const longest = 15_000

/** What an account calls with. Throws Refusal `account-without-api` where AppID or AppSecret are not set. */
export const credentialsOf = ({ id, app_id: appId, secret }: ChannelAccountRow, sealer: Sealer) => {
  if (appId === null || secret === null)
    throw refuse(
      'conflict',
      'account-without-api',
      '还没有设置接口',
      '请在“新媒体账号”里填好这个公众号的 AppID 和 AppSecret。',
    )
  return { appId, secret: sealer.open(secret, secretCell(id)) }
}

/**
 * 测试连接: asks WeChat whether the account may publish, and keeps the answer. Gives the sentence on what is wrong, null
 * where nothing is. One audit row. Throws Refusal `account-missing`, `account-closed`, `account-without-api`.
 */
export const tryChannelAccount = async (
  database: Database<Reading & AuditTables>,
  act: Act,
  account: ChannelAccountId,
  { wechat, sealer }: { readonly wechat: Wechat; readonly sealer: Sealer },
): Promise<string | null> => {
  const row = await database.read((query) => loadAccount(query, account))
  let problem: string | null = null
  try {
    await wechat.of(credentialsOf(row, sealer), AbortSignal.timeout(longest)).check()
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    problem = error.message
  }
  await database.transaction(async (tx) => {
    await tx
      .updateTable('channel_account')
      .set({ tested_at: act.at, test_problem: problem })
      .where('id', '=', account)
      .execute()
    await record(tx, act, {
      what: 'channel-account.try',
      subject: `channel-account:${account}`,
      organisation: row.organisation,
      after: { sound: problem === null },
    })
  })
  return problem
}
