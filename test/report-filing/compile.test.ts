import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { CellName } from '#statute/report-form'
import { cellsOf, formOf, identitiesOf } from '#statute/report-form'
import { checkReport } from '#modules/annual-report'
import type { Figures } from '#modules/report-filing'
import { cellsOfFigures, evidenceBehind, figuresOf, figuresRead, reportOfCells } from '#modules/report-filing'
import { eachEngine } from '../support/databases.ts'
import type { Office } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { drawDocument, drawFile, drawing, drawRemedy, theYear } from './support/draw.ts'
import { countByHand } from './support/naive.ts'
import { putDocuments, putRemedies, putRequests, replaceFile } from './support/put.ts'

/** The generated year: REPORT_CASES=3000 REPORT_DOCUMENTS=1200 has it whole. */
const size = {
  requests: Number(process.env['REPORT_CASES'] ?? 300),
  documents: Number(process.env['REPORT_DOCUMENTS'] ?? 150),
  remedies: Number(process.env['REPORT_REMEDIES'] ?? 60),
}

const form = formOf('2021')

const drawYear = (seed: number, many: typeof size) => {
  const random = drawing(seed)
  return {
    files: Array.from({ length: many.requests }, (_, index) => drawFile(index, random)),
    documents: Array.from({ length: many.documents }, () => drawDocument(random)),
    remedies: Array.from({ length: many.remedies }, () => drawRemedy(random)),
  }
}

const putYear = async (office: Office, year: ReturnType<typeof drawYear>) => {
  await putRequests(office, year.files)
  await putDocuments(office, year.documents)
  await putRemedies(office, year.remedies)
}

/** Sums over the form by hand: rows of table 3 and groups of table 4 have them already. */
const assertCells = (figures: Figures, byHand: ReadonlyMap<string, number>): void => {
  const cells = cellsOfFigures(theYear, figures)
  for (const { name, measure } of cellsOf(form).values()) {
    const expected = (byHand.get(name) ?? 0) / (measure === 'amount' ? 1_000_000 : 1)
    assert.equal(cells.get(name)?.value, expected, name)
  }
}

/** All evidence of a cell, page by page. */
const evidenceIn = async (office: Office, cell: CellName, limit: number) => {
  const lines = []
  let after: string | undefined
  do {
    const asked = { organisation: office.organisation, year: theYear, cell, after, limit }
    const page = await office.ask((query) => evidenceBehind(query, asked))
    lines.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return lines
}

eachEngine(
  'a generated year is what one counts by hand, and every cell opens exactly its evidence',
  async (database) => {
    const office = await openOffice(database)
    const year = drawYear(11, size)
    await putYear(office, year)
    const asked = { organisation: office.organisation, year: theYear }
    // By the process of its own, as the program does it.
    const figures = await office.database.heavy(figuresRead, asked)
    assert.deepEqual(await office.ask((query) => figuresOf(query, asked)), figures)
    const byHand = countByHand(year, theYear)
    assertCells(figures, byHand)
    for (const { name, measure } of cellsOf(form).values()) {
      const lines = await evidenceIn(office, name, 101)
      const counted = measure === 'amount' ? lines.reduce((sum, { amount }) => sum + amount, 0) : lines.length
      assert.equal(counted, byHand.get(name) ?? 0, name)
      assert.equal(new Set(lines.map(({ source, item }) => `${source} ${item}`)).size, lines.length, name)
    }
    const report = reportOfCells({ ...asked, name: '示例局' }, cellsOfFigures(theYear, figures))
    assert.deepEqual(
      checkReport(report).filter(({ rule }) => /^(?:requests|remedies|proactive)\./u.test(rule)),
      [],
    )
  },
)

eachEngine(
  'another file of one request moves exactly the cells it stood in and stands in now',
  async (database) => {
    const office = await openOffice(database)
    const random = drawing(5)
    const files = Array.from({ length: 60 }, (_, index) => drawFile(index, random))
    const ids = await putRequests(office, files)
    const asked = { organisation: office.organisation, year: theYear }
    const compiled = async () => cellsOfFigures(theYear, await office.ask((query) => figuresOf(query, asked)))
    const alone = (file: (typeof files)[number]) =>
      countByHand({ files: [file], documents: [], remedies: [] }, theYear)
    for (let turn = 0; turn < 12; turn += 1) {
      const index = Math.floor(random() * files.length)
      const [id, old, file] = [ids[index], files[index], drawFile(index, random)]
      assert.ok(id && old)
      const before = await compiled()
      await replaceFile(office, id, file)
      const after = await compiled()
      const [was, is] = [alone(old), alone(file)]
      for (const name of cellsOf(form).keys()) {
        const moved = (after.get(name)?.value ?? 0) - (before.get(name)?.value ?? 0)
        assert.equal(moved, (is.get(name) ?? 0) - (was.get(name) ?? 0), name)
      }
      files[index] = file
    }
  },
)

eachEngine('whatever the ledger, the form balances and follows from the year before', async (database) => {
  const office = await openOffice(database)
  const runs = Number(process.env['REPORT_RUNS'] ?? 6)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const year = drawYear(seed, { requests: 40, documents: 30, remedies: 10 })
      await office.run(async (tx) => {
        for (const table of [
          'request_event',
          'request_case',
          'request',
          'validity_event',
          'counted_document',
        ] as const)
          await tx.deleteFrom(table).execute()
        for (const table of ['document', 'remedy_case', 'remedy'] as const)
          await tx.deleteFrom(table).execute()
      })
      await putYear(office, year)
      const { organisation } = office
      const compiled = async (of: number) =>
        cellsOfFigures(of, await office.ask((query) => figuresOf(query, { organisation, year: of })))
      const [before, now] = [await compiled(theYear - 1), await compiled(theYear)]
      const sum = (names: readonly CellName[]) =>
        names.reduce((all, name) => all + (now.get(name)?.value ?? NaN), 0)
      for (const { title, left, right } of identitiesOf(form)) assert.equal(sum(left), sum(right), title)
      for (const column of form.requests.columns.keys())
        assert.equal(now.get(`requests.2.${column}`)?.value, before.get(`requests.4.${column}`)?.value)
    }),
    { numRuns: runs, endOnFailure: true },
  )
})
