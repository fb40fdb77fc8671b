/** A process of its own that delivers what is due and ends: node mailer.ts DATABASE SMTP KEY (hex). */
import type { AuditTables } from '#platform/audit'
import { systemClock } from '#platform/clock'
import { keysFrom, sealer } from '#platform/crypto'
import { openDatabase } from '#platform/db'
import { createMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { outboxSweep } from '#platform/outbox'
import type { ScheduleTables } from '#platform/schedule'
import { keptLog } from './moving-clock.ts'

const [, , url = '', server = '', key = ''] = process.argv
const created = createMail({ url: server, from: 'gongkai@example.gov.cn' })
if (!created.ok) throw new Error(created.sentence)
const database = await openDatabase<ScheduleTables & AuditTables & OutboxTables>({ url })
const sweep = outboxSweep({
  handlers: [created.mail.handler],
  sealer: sealer(keysFrom([Buffer.from(key, 'hex')])),
  clock: systemClock,
  log: keptLog().log,
})
const { signal } = new AbortController()
await sweep.run({ database, now: systemClock(), signal })
await database.close()
