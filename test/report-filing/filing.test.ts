import assert from 'node:assert/strict'
import type { CellName } from '#statute/report-form'
import { parseLocalDate } from '#statute/calendar'
import type { FilingRow, ReportId } from '#modules/report-filing'
import {
  cancelEntry,
  cellsOfReport,
  chainOf,
  correctionsOf,
  enterFigure,
  evidenceBehind,
  explainDifference,
  figuresOf,
  fileReport,
  filedCells,
  filedEvidence,
  filingsOf,
  importFigures,
  keepFigures,
  ledgerRead,
  loadReport,
  recallReport,
  reopenReport,
  roundOf,
  sendBackReport,
  signReport,
  submitReport,
} from '#modules/report-filing'
import { correctFact, loadCase } from '#modules/requests'
import { changeSetting } from '#platform/settings'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import type { Office, Who } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import { theYear } from './support/draw.ts'
import { putDocuments, putRequests } from './support/put.ts'

const year = 2026

/** What people do to the report of a year. */
const reporting = (office: Office, of = year) => {
  const { run, act, ask, caller, person, organisation } = office
  const asked = { organisation, year: of }
  const found = async () => {
    const row = await ask((query) =>
      query.selectFrom('report_year').select('id').where('year', '=', of).executeTakeFirstOrThrow(),
    )
    return ask((query) => loadReport(query, row.id))
  }
  const compile = async () => {
    const figures = await ask((query) => figuresOf(query, asked))
    return run((tx) => keepFigures(tx, act(), { ...asked, figures, by: person('clerk') }))
  }
  const digestNow = async () => {
    const row = await found()
    return (await ask((query) => roundOf(query, row)))?.digest ?? ''
  }
  const submit = async () => {
    const { id: report } = await found()
    const now = await ask((query) => ledgerRead.read(query, asked))
    return run((tx) => submitReport(tx, act(), { report, ...now, by: person('clerk') }))
  }
  const sign = async (who: Who, digest?: string) => {
    const input = {
      report: (await found()).id,
      caller: await caller(who),
      digest: digest ?? (await digestNow()),
    }
    return run((tx) => signReport(tx, act(who), input))
  }
  const file = async () => {
    const input = { report: (await found()).id, by: person('director') }
    return run((tx) => fileReport(tx, act('director'), input))
  }
  const text = async (words: string) => {
    const { id } = await found()
    await run((tx) => tx.updateTable('report_year').set({ narrative: words }).where('id', '=', id).execute())
  }
  const value = async (cell: CellName) => {
    const row = await found()
    return (await ask((query) => cellsOfReport(query, row))).get(cell)
  }
  const filed = async (): Promise<FilingRow> => {
    const [row] = await ask((query) => filingsOf(query, asked))
    assert.ok(row)
    return row
  }
  return { asked, found, compile, digestNow, submit, sign, file, text, value, filed }
}

/** A year with one request answered in part, by commands. */
const answered = async (office: Office) => {
  office.goTo('2026-09-14')
  const { id } = await office.register()
  const deeds = deedsOf(office)
  await deeds.assign(id)
  await deeds.search(id)
  office.goTo('2026-09-21')
  await deeds.conclude(id, 'disclosed')
  const open = await office.register({ applicantKind: 'enterprise', proof: null, description: '另一件' })
  return { id, open: open.id }
}

eachEngine(
  'from the ledger to the filed report: distinct people, one digest, and what moved later',
  async (database) => {
    const office = await openOffice(database)
    const { id, open } = await answered(office)
    office.goTo('2027-01-11')
    const report = reporting(office)
    await report.compile()
    await assert.rejects(report.submit(), refusedAs('report-not-ready'))
    await report.text('a'.repeat(64))
    const digest = await report.submit()
    // What is signed is what was seen, in turn, by people who differ, and nobody signs what they submitted.
    await assert.rejects(report.sign('director', 'x'), refusedAs('report-changed'))
    await assert.rejects(report.sign('leader'), refusedAs('report-not-your-turn'))
    await assert.rejects(report.compile(), refusedAs('report-locked'))
    await report.sign('director')
    await assert.rejects(report.file(), refusedAs('report-not-signed'))
    const row = await report.found()
    const back = {
      report: row.id,
      caller: await office.caller('leader'),
      digest,
      opinion: '请核对有效件数。',
    }
    await office.run((tx) => sendBackReport(tx, office.act('leader'), back))
    assert.equal((await report.found()).stage, 'draft')
    // Another text is another digest.
    await report.text('b'.repeat(64))
    assert.notEqual(await report.submit(), digest)
    await report.sign('director')
    await report.sign('leader')
    assert.equal((await report.found()).stage, 'signed')
    await report.file()
    const first = await report.filed()
    assert.equal(first.version, 1)
    assert.equal(filedCells(first).get('requests.3.1.6')?.value, 1)

    // The case goes on, and counts as before: nothing to correct.
    await office.fact('clerk', open, { kind: 'note', on: office.today() }, { text: '电话沟通' })
    assert.deepEqual(await office.ask((query) => correctionsOf(query, first)), { lines: [], cells: [] })

    // The letter went out in the year after: one case, exactly its cells.
    office.goTo('2027-02-10')
    const { file } = await office.ask((query) => loadCase(query, id))
  const charge = { scheme: 'pages', pages: 150, alreadyPublic: false }
  await putRequests(office, [
    [
      at('2025-03-03', 'registered', {
        applicantKind: 'naturalPerson',
        channel: 'counter',
        number,
        origin: null,
      }),
      at('2025-03-03', 'received', { channel: 'counter' }),
      at('2025-03-05', 'fee-noticed', { charge, fen: 170_000 }),
      at('2025-03-06', 'fee-notice-reached'),
      at('2025-03-10', 'fee-paid'),
    ],
  ])
  office.goTo('2026-01-12')
  const report = reporting(office, theYear)
  await report.compile()
  assert.equal((await report.value('proactive.fee.amount'))?.value, 0)
  const change = { name: 'report.processingFeeInTable', value: true }
  await office.run((tx) => changeSetting(tx, office.act(), change))
  await report.compile()
  assert.equal((await report.value('proactive.fee.amount'))?.value, 0.17)
  const { rows } = await office.ask((query) =>
    evidenceBehind(query, { ...report.asked, cell: 'proactive.fee.amount', limit: 5 }),
  )
  assert.deepEqual(
    rows.map(({ source, title, amount }) => [source, title, amount]),
    [['processing-fee', number, 170_000]],
  )
})
