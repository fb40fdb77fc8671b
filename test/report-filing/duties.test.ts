import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLocalDate } from '#statute/calendar'
import { reportDeadlinesOf } from '#statute/report-form'
import { sealer } from '#platform/crypto'
import {
  dutiesOf,
  fileReport,
  figuresOf,
  handInReport,
  keepFigures,
  ledgerRead,
  reportCorrectionSweep,
  reportReminderSweep,
  roundOf,
  signReport,
  submitReport,
  waitingReports,
} from '#modules/report-filing'
import { eachEngine } from '../support/databases.ts'
import { testKeys } from '../support/identity.ts'
import { refusedAs } from '../support/refused.ts'
import type { Office, Who } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { putRequests } from './support/put.ts'

/** A table a lawyer can read: 条例第四十九条. */
const table = [
  // whose          year  duty         last day
  ['department', 2025, 'authority', '2026-01-31'],
  ['department', 2025, 'public', '2026-01-31'],
  ['government', 2025, 'public', '2026-03-31'],
  ['government', 2019, 'public', '2020-03-31'],
] as const

test('departments report by 31 January, governments by 31 March', () => {
  for (const [reporter, year, duty, on] of table)
    assert.equal(reportDeadlinesOf(reporter, year).find((one) => one.duty === duty)?.on, on)
  assert.deepEqual(
    reportDeadlinesOf('government', 2025).map(({ duty }) => duty),
    ['public'],
  )
})

const settings = { sealer: sealer(testKeys), site: 'https://gongkai.example.gov.cn' }

const swept = (office: Office, sweep = reportReminderSweep(settings)) =>
  sweep.run({ database: office.database, now: office.act().at, signal: new AbortController().signal })

const giveMail = (office: Office, who: Who) =>
  office.run((tx) => {
    const row = office.person(who)
    const email = settings.sealer.seal(`${who}@example.gov.cn`, { table: 'person', column: 'email', row })
    return tx.updateTable('person').set({ email }).where('id', '=', row).execute()
  })

const begin = async (office: Office, year: number) => {
  const { organisation, person } = office
  const figures = await office.ask((query) => figuresOf(query, { organisation, year }))
  const kept = { organisation, year, figures, by: person('clerk') }
  return (await office.run((tx) => keepFigures(tx, office.act(), kept))).report
}

const waitFor = async (office: Office, who: Who) => {
  const asked = { caller: await office.caller(who), today: office.today() }
  return (await office.ask((query) => waitingReports(query, asked))).map(({ what }) => what)
}

eachEngine(
  'the days of article 49 are told once each, and what is to be done waits for whoever does it',
  async (database) => {
    const office = await openOffice(database)
    const year = 2025
    office.goTo('2026-01-02')
    const report = await begin(office, year)
    await giveMail(office, 'clerk')
    for (const date of [
      '2026-01-02',
      '2026-01-12',
      '2026-01-25',
      '2026-01-28',
      '2026-01-30',
      '2026-01-31',
      '2026-02-01',
      '2026-02-09',
    ]) {
      office.goTo(date)
      await swept(office)
      await swept(office)
    }
    const told = await office.ask((query) =>
      query.selectFrom('outbox').select('dedupe').orderBy('created_at').orderBy('id').execute(),
    )
    const days = told
      .flatMap(({ dedupe }) => dedupe ?? [])
      .filter((dedupe) => dedupe.startsWith('report:'))
      .map((dedupe) => dedupe.split(':').slice(3, 5).join(' '))
    assert.deepEqual(
      days,
      [20, 10, 5, 1, 0, -1].flatMap((left) => [`authority ${left}`, `public ${left}`]),
    )
    assert.deepEqual(await waitFor(office, 'clerk'), ['compile'])
    assert.deepEqual(await waitFor(office, 'leader'), [])

    await office.run((tx) =>
      tx
        .updateTable('report_year')
        .set({ narrative: 'a'.repeat(64) })
        .where('id', '=', report)
        .execute(),
    )
    const asked = { organisation: office.organisation, year }
    const now = await office.ask((query) => ledgerRead.read(query, asked))
    const digest = await office.run((tx) =>
      submitReport(tx, office.act(), { report, ...now, by: office.person('clerk') }),
    )
    assert.deepEqual(await waitFor(office, 'clerk'), [])
    for (const who of ['director', 'leader'] as const) {
      assert.deepEqual(await waitFor(office, who), ['sign'])
      const input = { report, caller: await office.caller(who), digest }
      await office.run((tx) => signReport(tx, office.act(who), input))
    }
    assert.deepEqual(await waitFor(office, 'director'), ['file'])
    const early = { report, on: parseLocalDate('2026-02-08'), note: null, by: office.person('director') }
    await assert.rejects(
      office.run((tx) => handInReport(tx, office.act(), early)),
      refusedAs('report-not-filed'),
    )
    await office.run((tx) =>
      fileReport(tx, office.act('director'), { report, by: office.person('director') }),
    )
    assert.deepEqual(await waitFor(office, 'director'), ['hand-in'])
    await assert.rejects(
      office.run((tx) => handInReport(tx, office.act(), early)),
      refusedAs('report-day'),
    )
    await office.run((tx) => handInReport(tx, office.act(), { ...early, on: office.today() }))
    assert.deepEqual(await waitFor(office, 'director'), [])
    const duties = await office.ask((query) => dutiesOf(query, asked, office.today()))
    assert.deepEqual(
      duties.map(({ duty, doneOn, left, late }) => [duty, doneOn, left, late]),
      [
        ['authority', '2026-02-09', null, true],
        ['public', '2026-02-09', null, true],
      ],
    )

    // A request of the year is registered late: the sweep finds it, and it is a task of whoever compiles.
    const event = (kind: string, data: object = {}) => ({
      kind,
      on: parseLocalDate('2025-12-30'),
      data: { ...data },
    })
    const registered = {
      applicantKind: 'other',
      channel: 'counter',
      number: '依申请〔2025〕9号',
      origin: null,
    }
    await putRequests(office, [[event('registered', registered), event('received', { channel: 'counter' })]])
    assert.deepEqual(await waitFor(office, 'clerk'), [])
    await swept(office, reportCorrectionSweep)
    assert.deepEqual(await waitFor(office, 'clerk'), ['correct'])
    const row = { id: report, round: 1, stage: 'filed' } as const
    assert.equal((await office.ask((query) => roundOf(query, row)))?.due, undefined)
  },
)
