import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Database } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { Sweep, SweepResult } from '#platform/schedule'
import { WechatError } from '#platform/wechat'
import type { Query, Reading } from '../../schema/index.ts'
import type { PushRow } from '../../schema/channel-tables.ts'
import { credentialsOf } from '../accounts/index.ts'
import { accountRowOf } from './making.ts'
import { afterPublished, movePush, publishPush } from './move.ts'
import { anyStranded, strand } from './strand.ts'
import type { WechatKit } from './wechat-kit.ts'
import { markOf } from './wechat-kit.ts'

const minute = 60_000
const hour = 60 * minute

/** Minutes to the next question while a result is waited for; then every hour, behind three days every six. */
const waits = [1, 1, 2, 5, 10, 30]
const longWaitAfter = 72

const nextQuestion = ({ state, checks }: PushRow, now: Instant): Instant | null => {
  if (state === 'published') {
    const hours = afterPublished[checks + 1]
    return hours === undefined ? null : later(now, hours * hour)
  }
  const wait = waits[checks]
  if (wait !== undefined) return later(now, wait * minute)
  return later(now, checks - waits.length < longWaitAfter ? hour : 6 * hour)
}

/** Milliseconds one push may take. */
const longest = 30_000
const atOnce = 50

const who = 'sweep:channels'

const dueIn = (query: Query, now: Instant) =>
  query
    .selectFrom('channel_push')
    .selectAll()
    .where('check_at', '<=', now)
    .where('state', 'in', ['reviewing', 'unsure', 'published'])
    .orderBy('check_at')
    .orderBy('id')

const numberOf = async (query: Query, { document }: PushRow): Promise<number> =>
  (
    await query
      .selectFrom('publication')
      .select('number')
      .where('document', '=', document)
      .executeTakeFirstOrThrow()
  ).number

const askAgain = (kit: WechatKit, push: PushRow, now: Instant, problem = push.problem) =>
  kit.database.transaction((tx) =>
    tx
      .updateTable('channel_push')
      .set({ check_at: nextQuestion(push, now), checks: push.checks + 1, problem })
      .where('id', '=', push.id)
      .where('state', '=', push.state)
      .execute(),
  )

/** Asks WeChat how one push stands, and writes down what has changed. */
const checkOne = async (kit: WechatKit, push: PushRow, signal: AbortSignal): Promise<void> => {
  const { database, clock } = kit
  const [row, number] = await database.read(async (query) => [
    await accountRowOf(query, push),
    await numberOf(query, push),
  ])
  const account = kit.wechat.of(credentialsOf(row, kit.sealer), signal)
  const act = { who, at: clock(), from: null }
  if (push.task === null) {
    const article = await account.findPublished(markOf(kit.site, number, push))
    if (article) await database.transaction((tx) => publishPush(tx, act, push, article))
    else await askAgain(kit, push, act.at)
    return
  }
  const found = await account.publishState(push.task)
  if (found.state === 'published' && push.state !== 'published')
    await database.transaction((tx) => publishPush(tx, act, push, found.article))
  else if (found.state === 'refused' && push.state !== 'published')
    await database.transaction((tx) =>
      movePush(tx, act, push, 'push.fail', { state: 'failed', problem: found.sentence, check_at: null }),
    )
  else if (found.state === 'removed')
    await database.transaction((tx) =>
      movePush(tx, act, push, 'push.removed', { state: 'removed', problem: found.sentence, check_at: null }),
    )
  else await askAgain(kit, push, act.at)
}

const checkAll = async (
  kit: WechatKit,
  database: Database<Reading & AuditTables>,
  now: Instant,
  stop: AbortSignal,
): Promise<SweepResult> => {
  let [done, failed] = [0, 0]
  for (const push of await database.read((query) => dueIn(query, now).limit(atOnce).execute())) {
    if (stop.aborted) break
    try {
      await checkOne(kit, push, AbortSignal.any([stop, AbortSignal.timeout(longest)]))
      done += 1
    } catch (error) {
      if (!(error instanceof WechatError || error instanceof Refusal)) throw error
      await askAgain(
        kit,
        push,
        now,
        `没有查到发布结果：${error instanceof Refusal ? error.detail : error.message}`,
      )
      failed += 1
    }
  }
  return { done, failed }
}

/**
 * Asks WeChat what became of what was handed in, looks for articles of which nobody knows, looks at published ones
 * twice more, and marks as failed what the outbox gave up.
 */
export const channelSweep = (kit: WechatKit): Sweep<Reading & AuditTables> => ({
  id: 'channels',
  title: '查询公众号的发布结果',
  every: '*/15 * * * * *',
  pending: async (query, now) =>
    (await anyStranded(query)) ||
    (kit.blocked === undefined && (await dueIn(query, now).limit(1).executeTakeFirst()) !== undefined),
  run: async ({ database, now, signal }) => {
    const stranded = await database.transaction((tx) => strand(tx, { who, at: now, from: null }))
    const { done, failed } =
      kit.blocked === undefined ? await checkAll(kit, database, now, signal) : { done: 0, failed: 0 }
    return { done: done + stranded, failed }
  },
})
