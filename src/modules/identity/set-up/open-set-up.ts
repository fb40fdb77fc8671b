import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf, later } from '#platform/clock'
import { randomToken, tokenDigest } from '#platform/crypto'
import type { ReadOnly, Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { hasAdministrator } from '../access/grants/administrator.ts'
import type { IdentityTables } from '../tables.ts'

const life = 24 * 60 * 60 * 1000

/**
 * The token of the link by which the first administrator is made, valid 24 hours; undefined where there is one.
 * Called at each start: a link before it no longer works. Only its SM3 is stored.
 */
export const openSetup = async (tx: Tx<IdentityTables>, now: Instant): Promise<string | undefined> => {
  await tx.deleteFrom('set_up').execute()
  if (await hasAdministrator(tx, dayOf(now))) return undefined
  const token = randomToken()
  await tx
    .insertInto('set_up')
    .values({ id: 1, digest: tokenDigest(token), expires_at: later(now, life) })
    .execute()
  await record(
    tx,
    { who: 'system:start', at: now, from: null },
    { what: 'set-up.open', subject: 'installation', organisation: null, after: { until: later(now, life) } },
  )
  return token
}

/** Whether the token is that of the link, in time, and there is still no administrator. */
export const opensSetup = async (
  query: ReadOnly<IdentityTables>,
  token: string,
  now: Instant,
): Promise<boolean> => {
  const row = await query
    .selectFrom('set_up')
    .select('id')
    .where('digest', '=', tokenDigest(token.isWellFormed() ? token : ''))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined && !(await hasAdministrator(query, dayOf(now)))
}

/** Throws Refusal `set-up-gone` unless the link works. */
export const assertSetup = async (
  query: ReadOnly<IdentityTables>,
  token: string,
  now: Instant,
): Promise<void> => {
  if (await opensSetup(query, token, now)) return
  throw new Refusal(
    'missing',
    'set-up-gone',
    '这个初始设置链接已经失效',
    '链接只能用一次，24 小时内有效。还没有系统管理员时，请重新启动程序，使用它新打印的链接。',
  )
}
