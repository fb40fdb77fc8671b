import type { Clock } from '#platform/clock'
import { later } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Claimed, ScheduleLog } from '#platform/schedule'
import { claimDue, failureSentence, settleDone, settleFailed } from '#platform/schedule'
import type { OutboxHandler } from './handler.ts'
import { DeliveryError } from './handler.ts'
import { payloadCell } from './payload.ts'
import type { OutboxTables } from './tables.ts'

export interface Delivering {
  readonly handlers: readonly OutboxHandler[]
  readonly sealer: Sealer
  readonly clock: Clock
  readonly log: ScheduleLog
}

const minute = 60_000

/** Minutes to the next attempt, behind each failed one; then it is given up. Four days and a half in all. */
const waits = [1, 2, 5, 15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]

const most = waits.length + 1

/** At once, so that a slow server does not hold up the next claim; all end long before the claim does. */
const atOnce = 5
const longestDelivery = 60_000
const claimFor = 10 * minute

export type Delivered = 'done' | 'failed' | 'unreachable'

interface Item extends Claimed {
  readonly kind: string
  readonly payload: string | null
}

/** Claims a few items of these kinds; empty when nothing is due. */
export const claimItems = (
  database: Database<OutboxTables>,
  kinds: readonly string[],
  clock: Clock,
): Promise<readonly Item[]> =>
  database.transaction(async (tx) => {
    const now = clock()
    const until = later(now, claimFor)
    const only = { column: 'kind', among: kinds }
    const claimed = await claimDue(tx, 'outbox', { now, until, limit: atOnce, most, only })
    if (claimed.length === 0) return []
    const ids = claimed.map(({ id }) => id)
    const rows = await tx
      .selectFrom('outbox')
      .select(['id', 'kind', 'payload'])
      .where('id', 'in', ids)
      .orderBy('id')
      .execute()
    return rows.flatMap((row) =>
      claimed.filter(({ id }) => id === row.id).map((held) => ({ ...held, ...row })),
    )
  })

const attempt = async ({ id, kind, payload }: Item, { handlers, sealer }: Delivering): Promise<void> => {
  const handler = handlers.find((each) => each.kind === kind)
  if (!handler || payload === null) throw new Error(`nobody delivers ${kind}`)
  const opened: unknown = JSON.parse(sealer.open(payload, payloadCell(id)))
  await handler.deliver(opened, { id, signal: AbortSignal.timeout(longestDelivery) })
}

const failed = async (
  database: Database<OutboxTables>,
  item: Item,
  error: unknown,
  { clock, log }: Delivering,
): Promise<Delivered> => {
  const known = error instanceof DeliveryError
  if (!known) log.error({ err: error, item: item.id, kind: item.kind }, '发送出错')
  const failure = known ? error.failure : 'later'
  const wait = failure === 'refused' ? undefined : waits[item.attempts - 1]
  const now = clock()
  const again = wait === undefined ? undefined : later(now, wait * minute)
  const sentence = known ? error.message : failureSentence(error)
  await database.transaction((tx) => settleFailed(tx, 'outbox', item, { now, again, error: sentence }))
  return failure === 'unreachable' ? 'unreachable' : 'failed'
}

/** Delivers a claimed item, outside of any transaction, and writes down how it went. */
export const deliverItem = async (
  database: Database<OutboxTables>,
  item: Item,
  delivering: Delivering,
): Promise<Delivered> => {
  try {
    await attempt(item, delivering)
  } catch (error) {
    return failed(database, item, error, delivering)
  }
  await database.transaction(async (tx) => {
    await settleDone(tx, 'outbox', item, delivering.clock())
    await tx.updateTable('outbox').set({ payload: null }).where('id', '=', item.id).execute()
  })
  return 'done'
}
