import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import { keysFrom, sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import { createMail, queueMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { outboxCounts, outboxMigrations, outboxPage, outboxSweep } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import type { ScheduleTables } from '#platform/schedule'
import { createSchedule, scheduleMigrations } from '#platform/schedule'
import fc from 'fast-check'
import { eachEngine, testTime } from '../../../test/support/databases.ts'
import { answer, startMailServer } from '../../../test/support/mail-server.ts'
import { keptLog, movingClock } from '../../../test/support/moving-clock.ts'

type Tables = ScheduleTables & AuditTables & OutboxTables

const migrations = [...auditMigrations, ...scheduleMigrations, ...outboxMigrations]
const key = Buffer.alloc(32, 9)
const sealing = sealer(keysFrom([key]))
const act = { who: 'p1', at: testTime, from: null }
const letter = { to: 'wang@example.cn', subject: '请及时答复', text: '还有两天到期。\n' }

const queue = (database: Database<Tables>, change: Partial<typeof letter> = {}) =>
  database.transaction((tx) => queueMail(tx, act, sealing, { ...letter, ...change }))

const office = (database: Database<Tables>, url: string) => {
  const created = createMail({ url, from: 'gongkai@example.gov.cn' })
  assert.ok(created.ok)
  const { handler } = created.mail
  const { clock, pass } = movingClock()
  const { log } = keptLog()
  const sweeps = [outboxSweep({ handlers: [handler], sealer: sealing, clock, log })]
  const { tick } = createSchedule({ database, sweeps, clock, log })
  const passAndTick = (seconds: number) => {
    pass(seconds)
    return tick()
  }
  const items = async () =>
    (await database.read((query) => outboxPage(query, [handler], { limit: 100 }))).rows
  return { passAndTick, items }
}

eachEngine('a server that was down gets each mail once when it is up again', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const gone = await startMailServer()
  await gone.stop()
  const { passAndTick, items } = office(database, `smtp://127.0.0.1:${gone.port}`)
  await passAndTick(0)
  const ids = [await queue(database), await queue(database)]
  await passAndTick(10)
  assert.match((await items())[0]?.error ?? '', /连接不上邮件服务器/u)
  const server = await startMailServer({}, gone.port)
  try {
    for (let times = 0; times < 4; times += 1) await passAndTick(60)
    assert.deepEqual(
      server.mails.map(({ headers }) => headers.get('message-id')).sort(),
      ids.map((id) => `<${id ?? ''}@example.gov.cn>`).sort(),
    )
    assert.deepEqual(await database.read(outboxCounts), { waiting: 0, failed: 0 })
  } finally {
    await server.stop()
  }
})

eachEngine('a mail that is refused for good is seen as failed, the others arrive', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const server = await startMailServer({
    onRcptTo: ({ address }, _, done) => {
      done(address === 'li@example.cn' ? answer(550, '5.1.1 no such user') : null)
    },
  })
  try {
    const { passAndTick, items } = office(database, `smtp://127.0.0.1:${server.port}`)
    await queue(database, { to: 'li@example.cn' })
    await queue(database)
    await passAndTick(0)
    await passAndTick(10)
    const [failed] = (await items()).filter(({ state }) => state === 'failed')
    assert.equal(failed?.error, '邮件服务器拒收这封邮件（550 5.1.1），请核对收件地址。')
    assert.deepEqual(
      server.mails.map(({ to }) => to),
      [['wang@example.cn']],
    )
  } finally {
    await server.stop()
  }
})

eachEngine('two processes deliver every mail once', async ({ settings, open }) => {
  const database = await open<Tables>(migrations)
  const server = await startMailServer()
  try {
    for (let n = 0; n < 40; n += 1) await queue(database, { subject: `第${n}封` })
    const script = join(import.meta.dirname, '../../../test/support/mailer.ts')
    const args = [script, settings.url, `smtp://127.0.0.1:${server.port}`, key.toString('hex')]
    const ends = [1, 2].map(() => once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit'))
    assert.deepEqual(await Promise.all(ends), [
      [0, null],
      [0, null],
    ])
    assert.deepEqual(
      server.mails.map(({ headers }) => headers.get('subject')).sort(),
      Array.from({ length: 40 }, (_, n) => `第${n}封`).sort(),
    )
    assert.deepEqual(await database.read(outboxCounts), { waiting: 0, failed: 0 })
  } finally {
    await server.stop()
  }
})

eachEngine('without a server mails wait and say so', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const { passAndTick, items } = office(database, '')
  await queue(database)
  await passAndTick(0)
  await passAndTick(600)
  const [item] = await items()
  assert.deepEqual([item?.state, item?.error], ['waiting', '未发送：没有设置邮件服务器。'])
})

eachEngine('headers and receivers cannot be slipped in', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const fieldsOf = async (change: Partial<typeof letter>) => {
    let fields: readonly string[] = []
    await assert.rejects(queue(database, change), (error) => {
      assert.ok(error instanceof Refusal)
      assert.equal(error.code, 'mail.invalid')
      fields = Object.keys(error.fields)
      return true
    })
    return fields
  }
  const ends = fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u0085')
  const around = fc.string({ maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(around, ends, around, async (before, end, behind) => {
      assert.deepEqual(await fieldsOf({ subject: `甲${before}${end}Bcc: li@example.cn${behind}` }), [
        'subject',
      ])
      assert.deepEqual(await fieldsOf({ to: `wang@example.cn${end}${behind}` }), ['to'])
    }),
    { numRuns: 30 },
  )
  for (const to of [
    '',
    'a@b, c@d',
    '王 <w@x.cn>',
    'w@x.cn;v@x.cn',
    '@x.cn',
    'w@',
    'w@-x.cn',
    'w@x..cn',
    '王@x.cn',
  ])
    assert.deepEqual(await fieldsOf({ to }), ['to'], to)
  assert.deepEqual(await fieldsOf({ to: 'x', subject: ' ', text: '\u0007' }), ['to', 'subject', 'text'])
  assert.deepEqual(await database.read(outboxCounts), { waiting: 0, failed: 0 })
})
