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
    const delivered = file.find(({ kind }) => kind === 'delivered')
    assert.ok(delivered)
    const wrong = {
      ...(await office.on('director', id)),
      on: office.today(),
      replaces: delivered.seq,
      fact: { kind: 'delivered', on: parseLocalDate('2027-02-01'), way: 'post', proof: 'EMS 2' } as const,
      reason: '答复实际在次年寄出',
    }
    await office.run((tx) => correctFact(tx, office.act('director'), wrong, office.cells))
    const { lines, cells } = await office.ask((query) => correctionsOf(query, first))
    assert.deepEqual(
      lines.map(({ item, from, to }) => ({ item, from, to })),
      [
        {
          item: id,
          from: ['requests.3.1.0', 'requests.3.1.6', 'requests.3.7.0', 'requests.3.7.6'],
          to: ['requests.4.0', 'requests.4.6'],
        },
      ],
    )
    assert.match(lines[0]?.why.join() ?? '', /2027-02-10 更正记录/u)
    assert.deepEqual(cells, [
      { cell: 'requests.3.1.0', filed: 1, now: 0 },
      { cell: 'requests.3.1.6', filed: 1, now: 0 },
      { cell: 'requests.3.7.0', filed: 1, now: 0 },
      { cell: 'requests.3.7.6', filed: 1, now: 0 },
      { cell: 'requests.4.0', filed: 0, now: 1 },
      { cell: 'requests.4.6', filed: 1, now: 2 },
    ])

    // Another version says so; the one before stays as it was, with its evidence.
    const again = { report: row.id, reason: '一件申请的办理结果更正' }
    await office.run((tx) => reopenReport(tx, office.act('director'), again))
    const { moved } = await report.compile()
    assert.deepEqual(moved.map(({ cell }) => cell).toSorted(), ['requests.3.1.0', 'requests.4.0'])
    await report.submit()
    await report.sign('director')
    await report.sign('leader')
    await report.file()
    const [second, before] = await office.ask((query) => filingsOf(query, report.asked))
    assert.ok(second)
    assert.deepEqual(before, first)
    assert.deepEqual([second.version, second.reason], [2, '一件申请的办理结果更正'])
    assert.equal((JSON.parse(second.corrections) as { lines: unknown[] }).lines.length, 1)
    assert.notEqual(second.evidence, first.evidence)
    const frozen = await office.ask((query) =>
      filedEvidence(query, first, { cell: 'requests.3.1.6', limit: 10 }),
    )
    assert.deepEqual(
      frozen.rows.map(({ item }) => item),
      [id],
    )
    assert.deepEqual(await office.ask((query) => correctionsOf(query, second)), { lines: [], cells: [] })
  },
)

eachEngine('a ledger that moved under the signatures is not filed', async (database) => {
  const office = await openOffice(database)
  await answered(office)
  office.goTo('2027-01-11')
  const report = reporting(office)
  await report.compile()
  await report.text('a'.repeat(64))
  await report.submit()
  await report.sign('director')
  await report.sign('leader')
  await putDocuments(office, [{ counts: 'licence', on: parseLocalDate('2026-05-06') }])
  await assert.rejects(report.file(), refusedAs('report-moved'))
  const { id } = await report.found()
  await office.run((tx) => recallReport(tx, office.act(), { report: id }))
  await assert.rejects(report.submit(), refusedAs('report-moved'))
  assert.deepEqual((await report.compile()).moved, [{ cell: 'proactive.licence.decisions', from: 0, to: 1 }])
  await report.submit()
})

eachEngine(
  'figures from elsewhere stand beside those of the ledger, with source and reason',
  async (database) => {
    const office = await openOffice(database)
    await answered(office)
    office.goTo('2027-01-11')
    const report = reporting(office)
    await report.compile()
    const { id } = await report.found()
    const by = office.person('clerk')
    const enter = (cell: string, kind: 'elsewhere' | 'adjustment', value: number, reason = '另一系统办理') =>
      office.run((tx) =>
        enterFigure(tx, office.act(), {
          report: id,
          cell: cell as CellName,
          kind,
          value,
          source: '行政审批系统',
          reason,
          by,
        }),
      )
    const licence = await enter('proactive.licence.decisions', 'elsewhere', 120)
    await enter('proactive.fee.amount', 'elsewhere', 12.345678)
    await enter('requests.3.1.0', 'adjustment', -1)
    await enter('requests.3.2.0', 'adjustment', 1)
    for (const [cell, kind, value] of [
      ['requests.3.1.6', 'adjustment', 1],
      ['proactive.licence.decisions', 'elsewhere', 1.5],
      ['proactive.licence.decisions', 'elsewhere', -1],
      ['requests.3.1.0', 'adjustment', -5],
      ['requests.9.9.0', 'adjustment', 1],
    ] as const)
      await assert.rejects(enter(cell, kind, value), refusedAs('report-figure'), cell)
    await assert.rejects(enter('requests.1.0', 'adjustment', 1, ' '), refusedAs('report-figure'))
    const shown = async (cell: CellName) => {
      const { ledger, elsewhere, adjustment, value } = (await report.value(cell)) ?? {}
      return [ledger, elsewhere, adjustment, value]
    }
    assert.deepEqual(await shown('proactive.licence.decisions'), [0, 120, null, 120])
    assert.deepEqual(await shown('proactive.fee.amount'), [0, 12.345678, null, 12.345678])
    assert.deepEqual(await shown('requests.3.1.6'), [1, null, -1, 0])
    assert.deepEqual(await shown('requests.3.7.6'), [1, null, 0, 1])
    // An adjustment that leaves the form out of balance keeps the report from being submitted.
    await enter('requests.1.0', 'adjustment', 1)
    await report.text('a'.repeat(64))
    await assert.rejects(report.submit(), refusedAs('report-not-ready'))
    const cancel = { report: id, entry: licence, reason: '重复', by }
    await office.run((tx) => cancelEntry(tx, office.act(), cancel))
    await assert.rejects(
      office.run((tx) => cancelEntry(tx, office.act(), cancel)),
      refusedAs('report-entry-missing'),
    )
    const table = (rows: string) => ({ report: id, bytes: Buffer.from(`单元格,数,来源,理由\n${rows}`), by })
    await assert.rejects(
      office.run((tx) =>
        importFigures(tx, office.act(), table('proactive.penalty.decisions,3,执法系统,汇总\n不知道,1,x,y')),
      ),
      refusedAs('report-figure'),
    )
    assert.deepEqual(await shown('proactive.penalty.decisions'), [0, null, null, 0])
    const entered = await office.run((tx) =>
      importFigures(
        tx,
        office.act(),
        table('表二“行政处罚”的本年处理决定数量,"1,003",执法系统,汇总\n表二“行政强制”的本年处理决定数量,,,'),
      ),
    )
    assert.equal(entered, 1)
    assert.deepEqual(await shown('proactive.penalty.decisions'), [0, 1003, null, 1003])
  },
)

eachEngine(
  'what does not follow from last year must be explained, for these figures only',
  async (database) => {
    const office = await openOffice(database)
    await answered(office)
    const last = reporting(office, year - 1)
    office.goTo('2027-01-11')
    await last.compile()
    // Two were said to be carried over, of which the ledger has none.
    const { id: before } = await last.found()
    const by = office.person('clerk')
    const carried = {
      cell: 'requests.4.0',
      kind: 'adjustment',
      value: 2,
      source: '',
      reason: '旧台账',
    } as const
    const came = { ...carried, cell: 'requests.1.0' } as const
    for (const one of [carried, came])
      await office.run((tx) => enterFigure(tx, office.act(), { report: before, by, ...one }))
    await last.text('a'.repeat(64))
    await last.submit()
    await last.sign('director')
    await last.sign('leader')
    await last.file()
    const report = reporting(office)
    await report.compile()
    await report.text('b'.repeat(64))
    const chain = async () => {
      const row = await report.found()
      const cells = await office.ask((query) => cellsOfReport(query, row))
      return office.ask((query) => chainOf(query, row, cells))
    }
    const { against, differences } = await chain()
    assert.deepEqual(against, { year: year - 1, version: 1 })
    assert.deepEqual(
      differences.map(({ key, expected, actual, explanation }) => [key, expected, actual, explanation]),
      [['chain.carry-over', 2, 0, null]],
    )
    await assert.rejects(report.submit(), refusedAs('report-not-ready'))
    const { id } = await report.found()
    const explain = (report_: ReportId, key: string) =>
      office.run((tx) =>
        explainDifference(tx, office.act(), { report: report_, key, text: '两件并入其他机关办理。', by }),
      )
    await assert.rejects(explain(id, 'chain.valid:regulation'), refusedAs('report-difference'))
    await explain(id, 'chain.carry-over')
    assert.equal((await chain()).differences[0]?.explanation, '两件并入其他机关办理。')
    // Other figures need another explanation.
    for (const cell of ['requests.2.0', 'requests.4.0'] as const)
      await office.run((tx) => enterFigure(tx, office.act(), { ...carried, report: id, cell, value: 1, by }))
    assert.equal((await chain()).differences[0]?.explanation, null)
    await explain(id, 'chain.carry-over')
    await report.submit()
  },
)

eachEngine('whether the processing fee counts in table 2 is one setting', async (database) => {
  const office = await openOffice(database)
  const number = '依申请〔2025〕1号'
  const at = (on: string, kind: string, data: object = {}) => ({
    kind,
    on: parseLocalDate(on),
    data: { ...data },
  })
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
