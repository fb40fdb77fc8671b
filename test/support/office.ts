import type { AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import { keysFrom, sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { OutboxHandler, OutboxTables } from '#platform/outbox'
import { enqueue, outboxMigrations, outboxPage, outboxSweep } from '#platform/outbox'
import type { ScheduleTables } from '#platform/schedule'
import { createSchedule, scheduleMigrations } from '#platform/schedule'
import { testTime } from './databases.ts'
import { keptLog, movingClock } from './moving-clock.ts'

export type OfficeTables = ScheduleTables & AuditTables & OutboxTables

export const officeMigrations = [...auditMigrations, ...scheduleMigrations, ...outboxMigrations]

/** The key of {@link sealing}. */
export const sealingKey = Buffer.alloc(32, 7)
export const sealing = sealer(keysFrom([sealingKey]))

/** The act of a person. */
export const act = { who: 'p1', at: testTime, from: '10.0.0.8' }

interface Got {
  readonly id: string
  readonly payload: unknown
}

/** A receiver that answers as it is told to. */
export const receiver = (reply: (got: Got) => Promise<void> | void = () => undefined, blocked?: string) => {
  const got: Got[] = []
  const handler: OutboxHandler = {
    kind: 'mail',
    blocked,
    deliver: async (payload, { id }) => {
      got.push({ id, payload })
      await reply({ id, payload })
    },
  }
  return { got, handler }
}

/** An outbox with one handler, its schedule and clock. */
export const office = (database: Database<OfficeTables>, handler: OutboxHandler, time = movingClock()) => {
  const { log, lines } = keptLog()
  const { clock, pass } = time
  const sweeps = [outboxSweep({ handlers: [handler], sealer: sealing, clock, log })]
  const schedule = createSchedule({ database, sweeps, clock, log })
  const passAndTick = async (seconds: number) => {
    pass(seconds)
    return schedule.tick()
  }
  const items = async () =>
    (await database.read((query) => outboxPage(query, [handler], { limit: 100 }))).rows
  return { schedule, passAndTick, items, lines }
}

export const put = (database: Database<OfficeTables>, payload: unknown, dedupe?: string) =>
  database.transaction((tx) =>
    enqueue(tx, act, sealing, { kind: 'mail', payload }, dedupe === undefined ? {} : { dedupe }),
  )
