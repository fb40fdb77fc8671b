import assert from 'node:assert/strict'
import { loadNoticeInto } from '#platform/calendar'
import { later } from '#platform/clock'
import { sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import { outboxSweep } from '#platform/outbox'
import type { Sweep } from '#platform/schedule'
import { createSchedule } from '#platform/schedule'
import { registerRequest, reminderSweep, requestRedateSweep } from '#modules/requests'
import type { Tables } from '../../src/api/index.ts'
import { migrations } from '../../src/migrations.ts'
import type { TestDatabase } from '../support/databases.ts'
import { eachEngine } from '../support/databases.ts'
import { testKeys } from '../support/identity.ts'
import { keptLog } from '../support/moving-clock.ts'
import { receiver } from '../support/office.ts'
import type { Office } from './support/office.ts'
import { formOf, officeIn } from './support/office.ts'

const settings = { sealer: sealer(testKeys), site: 'https://gongkai.example.gov.cn' }

/** A change of the notice of 2026 such as there might be, invented: a Wednesday free. */
const notice = JSON.stringify({
  year: 2026,
  document: '国办发明电〔2026〕9号',
  issued: '2026-09-20',
  source: 'https://www.gov.cn/zhengce/content/202609/content_1.htm',
  amends: '国办发明电〔2025〕7号',
  daysOff: ['2026-09-30'],
  workdays: [],
})

/** So many requests received today; the director, whom it is told where nobody handles them, has an address. */
const openCases = async (office: Office, many: number): Promise<void> => {
  const caller = await office.caller('clerk')
  await office.run(async (tx) => {
    const row = office.person('director')
    const email = settings.sealer.seal('d@example.gov.cn', { table: 'person', column: 'email', row })
    await tx.updateTable('person').set({ email }).where('id', '=', row).execute()
    for (let number = 0; number < many; number += 1)
      await registerRequest(
        tx,
        office.act(),
        {
          organisation: office.organisation,
          form: formOf({ name: `某某${number}`, description: `第${number}件` }),
          channel: 'counter',
          cameOn: office.today(),
          confirmedOn: undefined,
          caller,
        },
        office.cells,
      )
  })
}

/** How often each case was redated, by the trail and by the mails; how often its first reminder was sent. */
const tally = (office: Office) =>
  office.ask(async (query) => {
    const count = (subjects: readonly (string | undefined)[]) =>
      [...Map.groupBy(subjects, (subject) => subject).values()].map(({ length }) => length)
    const trail = await query
      .selectFrom('audit')
      .select('subject')
      .where('what', '=', 'request.redate')
      .execute()
    const moves = await query.selectFrom('request_move').select('request').execute()
    const mails = (await query.selectFrom('outbox').select('dedupe').execute()).map(({ dedupe }) =>
      String(dedupe).split(':'),
    )
    const reminders = mails.filter(([, , due]) => /^\d{4}-/u.test(due ?? ''))
    return {
      trail: count(trail.map(({ subject }) => subject)),
      moves: count(moves.map(({ request }) => request)),
      moveMails: count(mails.filter((mail) => !reminders.includes(mail)).map(([, request]) => request)),
      reminders: count(reminders.map(([, request, due, days]) => `${request} ${due} ${days}`)),
    }
  })

const once = (many: number): readonly number[] => Array.from({ length: many }, () => 1)

const two = async ({ open }: TestDatabase) => {
  const office = await officeIn(await open<Tables>(migrations))
  return { office, both: [office.database, await open<Tables>(migrations)] as const }
}

eachEngine('of two processes that look at once each case is redated and told by one', async (test) => {
  const many = 20
  const { office, both } = await two(test)
  await openCases(office, many)
  await office.run((tx) => loadNoticeInto(tx, office.act('cli'), notice))
  let passed = 0
  const clock = () => later(office.act().at, passed)
  const { got, handler } = receiver()
  const { log, lines } = keptLog()
  const delivering = { handlers: [handler], sealer: settings.sealer, clock, log }
  const sweeps = [requestRedateSweep(settings), reminderSweep(settings), outboxSweep(delivering)]
  const schedules = both.map((database) => createSchedule<Tables>({ database, sweeps, clock, log }))
  for (const day of ['2026-09-14', '2026-09-14', '2026-10-09', '2026-10-09']) {
    office.goTo(day)
    passed += 5 * 60_000
    await Promise.all(schedules.map(({ tick }) => tick()))
  }
  assert.deepEqual(lines, [])
  const runs = await office.ask((query) =>
    query.selectFrom('sweep_run').select(['sweep', 'started_at', 'failure']).execute(),
  )
  assert.equal(new Set(runs.map((run) => JSON.stringify(run))).size, runs.length, 'one run each time')
  assert.ok(runs.every(({ failure }) => failure === null))
  const { reminders, ...moved } = await tally(office)
  assert.deepEqual(moved, { trail: once(many), moves: once(many), moveMails: once(many) })
  assert.deepEqual(reminders, once(many))
  assert.equal(got.length, 2 * many)
  assert.equal(new Set(got.map(({ id }) => id)).size, 2 * many, 'each mail is delivered by one')
})

eachEngine(
  'even with its lease run out a process doubles nothing of what the next one does',
  async (test) => {
    // More than a step of either sweep takes at once, so that the steps of both go past each other.
    const many = 60
    const { office, both } = await two(test)
    await openCases(office, many)
    await office.run((tx) => loadNoticeInto(tx, office.act('cli'), notice))
    const atOnce = (sweep: Sweep<Tables>) =>
      Promise.all(
        both.map((database: Database<Tables>) =>
          sweep.run({ database, now: office.act().at, signal: new AbortController().signal }),
        ),
      )
    const [redated, reminded] = [requestRedateSweep(settings), reminderSweep(settings)]
    await Promise.all([atOnce(redated), atOnce(reminded)])
    office.goTo('2026-10-09')
    await Promise.all([atOnce(redated), atOnce(reminded)])
    const { reminders, ...moved } = await tally(office)
    assert.deepEqual(moved, { trail: once(many), moves: once(many), moveMails: once(many) })
    assert.deepEqual(reminders, once(many))
  },
)
