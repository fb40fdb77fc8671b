import assert from 'node:assert/strict'
import { parseLocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { openFiles } from '#platform/files'
import { checkReport, unreadableCell, valueOf } from '#modules/annual-report'
import type { Narrative } from '#modules/report-filing'
import {
  cellsOfReport,
  chainOf,
  changeNote,
  circumstancesOf,
  confirmOldReport,
  draftNarrative,
  draftReport,
  dropNote,
  figuresOf,
  filedReports,
  findReport,
  keepFigures,
  notesOf,
  reviewText,
  saveText,
  takeOldReport,
  textOf,
  wordsOf,
  writeNote,
  yearsOf,
} from '#modules/report-filing'
import { testConfig } from '../support/config.ts'
import { eachEngine } from '../support/databases.ts'
import { plainReport } from '../support/reports.ts'
import { refusedAs } from '../support/refused.ts'
import type { Office } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { deedsOf } from '../requests/support/deeds.ts'

const year = 2026
const site = 'https://www.example.gov.cn'

/** The report of the year as somebody writes it. */
const writing = (office: Office) => {
  const { run, act, ask, person, organisation } = office
  const asked = { organisation, year }
  const compile = async () => {
    const figures = await ask((query) => figuresOf(query, asked))
    await run((tx) => keepFigures(tx, act(), { ...asked, figures, by: person('clerk') }))
  }
  const standing = () =>
    ask(async (query) => {
      const row = await findReport(query, asked)
      assert.ok(row)
      const compiled = await cellsOfReport(query, row)
      const cells = new Map([...compiled].map(([name, { value }]) => [name, value] as const))
      const today = parseLocalDate('2027-01-11')
      const circumstances = await circumstancesOf(query, { ...asked, cells, site, today })
      return { row, cells, circumstances }
    })
  const save = async (narrative: Narrative, basedOn: string) => {
    const { row, cells, circumstances } = await standing()
    const words = wordsOf(draftReport(narrative, circumstances, cells))
    return run((tx) => saveText(tx, act(), row, { narrative, words, basedOn, by: person('clerk') }))
  }
  return { asked, compile, standing, save }
}

eachEngine('a text stays live until it is signed: its numbers are those of the ledger', async (database) => {
  const office = await openOffice(database)
  const { run, act, ask, person, organisation } = office
  office.goTo('2026-09-14')
  const { id } = await office.register()
  const deeds = deedsOf(office)
  await deeds.assign(id)
  await deeds.search(id)
  office.goTo('2026-09-21')
  await deeds.conclude(id, 'disclosed')
  office.goTo('2027-01-11')
  const training = { kind: 'training', on: parseLocalDate('2026-05-06'), people: 12, result: null } as const
  const note = await run((tx) =>
    writeNote(tx, act(), { organisation, year, by: person('clerk'), title: '登记要点', ...training }),
  )
  await run((tx) => changeNote(tx, act(), { note, by: person('clerk'), title: '登记和期限', ...training }))
  const { asked, compile, standing, save } = writing(office)
  await compile()
  const { circumstances, cells } = await standing()
  const narrative = draftNarrative(circumstances)
  const report = draftReport(narrative, circumstances, cells)
  const [overall] = report.sections
  assert.match(overall?.text ?? '', /新收政府信息公开申请1件/u)
  assert.match(overall?.text ?? '', /培训1次，参加12人次/u)
  assert.match(overall?.text ?? '', /“登记和期限”/u)
  const first = await save(narrative, '')
  await assert.rejects(save(narrative, 'somebody else'), refusedAs('text-moved-on'))
  await office.register({ applicantKind: 'enterprise', proof: null, description: '另一件' })
  office.goTo('2026-12-30')
  await office.register({ name: '又一位', description: '又一件' })
  office.goTo('2027-01-12')
  await compile()
  const now = await standing()
  const saved = await ask((query) => textOf(query, now.row.id, first))
  assert.deepEqual(saved?.narrative, narrative)
  const live = draftReport(narrative, now.circumstances, now.cells)
  assert.equal(valueOf(live.cells.get('requests.1.6')), now.cells.get('requests.1.6'))
  assert.match(live.sections[0]?.text ?? '', /新收政府信息公开申请2件/u)
  assert.deepEqual(
    checkReport(live).filter(({ severity }) => severity === 'error'),
    [],
  )
  const typed: Narrative = {
    ...narrative,
    parts: { ...narrative.parts, 六: [...narrative.parts.六, ['全年新收政府信息公开申请7件。']] },
  }
  const found = reviewText(
    typed,
    draftReport(typed, now.circumstances, now.cells),
    now.circumstances.figures,
    [],
  )
  assert.deepEqual(
    found.typed.map(({ value }) => value),
    [7],
  )
  assert.equal(
    found.findings.some(({ message }) => message.includes('7')),
    true,
  )
  const lost: Narrative = { ...narrative, preface: [[{ figure: 'published.column.gone' }]] }
  assert.deepEqual(reviewText(lost, live, now.circumstances.figures, []).lost, ['published.column.gone'])
  await run((tx) => dropNote(tx, act(), note))
  assert.deepEqual(await ask((query) => notesOf(query, asked.organisation, year)), [])
})

eachEngine(
  'an old report comes in as it was printed, once looked over, and begins the chain',
  async (database) => {
    const office = await openOffice(database)
    const { run, act, ask, person, organisation } = office
    const { config, remove } = testConfig()
    try {
      office.goTo('2027-01-11')
      const files = await openFiles({ place: config.files })
      const taken = await files.take(new TextEncoder().encode('旧年报'), { name: '旧年报.txt' })
      const right = plainReport(7, { edition: '2021', year: 2025, issued: '2026-01-20' })
      const doubtful: CellName = 'requests.4.6'
      const carried = valueOf(right.cells.get(doubtful)) ?? 0
      const report = { ...right, cells: new Map([...right.cells, [doubtful, unreadableCell('看不清')]]) }
      const by = person('clerk')
      const given = { organisation, taken, report, year: null, by }
      const old = await run((tx) => takeOldReport(tx, act(), given))
      await assert.rejects(
        run((tx) => confirmOldReport(tx, act('director'), { old, cells: {}, by: person('director') })),
        refusedAs('old-unread'),
      )
      const cells = { [doubtful]: carried }
      await run((tx) => confirmOldReport(tx, act('director'), { old, cells, by: person('director') }))
      await assert.rejects(
        run((tx) => confirmOldReport(tx, act('director'), { old, cells, by: person('director') })),
        refusedAs('old-report-decided'),
      )
      const [filed] = await ask((query) => filedReports(query))
      assert.ok(filed)
      assert.equal(filed.origin, 'history')
      assert.deepEqual(
        [...filed.annual.cells].map(([name, cell]) => [name, valueOf(cell)]),
        [...right.cells].map(([name, cell]) => [name, valueOf(cell)]),
      )
      assert.deepEqual(
        filed.annual.sections.map(({ text }) => text),
        right.sections.map(({ text }) => text),
      )
      const [figures] = await ask((query) => yearsOf(query, organisation))
      assert.deepEqual([figures?.year, figures?.carried], [2025, carried])
      const { compile } = writing(office)
      await compile()
      const chain = await ask(async (query) => {
        const row = await findReport(query, { organisation, year })
        assert.ok(row)
        return chainOf(query, row, await cellsOfReport(query, row))
      })
      assert.deepEqual(chain.against, { year: 2025, version: 1 })
      if (carried > 0)
        assert.equal(
          chain.differences.some(({ key }) => key === 'chain.carry-over'),
          true,
        )
      const again = await run((tx) =>
        takeOldReport(tx, act(), { ...given, report: { ...right, cells: right.cells } }),
      )
      await assert.rejects(
        run((tx) => confirmOldReport(tx, act('director'), { old: again, cells: {}, by: person('director') })),
        refusedAs('old-year-taken'),
      )
      const strange = { ...given, report: { ...right, year: null } }
      await assert.rejects(
        run((tx) => takeOldReport(tx, act(), strange)),
        refusedAs('old-year'),
      )
    } finally {
      remove()
    }
  },
)
