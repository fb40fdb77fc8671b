import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AnnualReport, WriteFormatName } from '#modules/annual-report'
import { read, readJson, unreadableCell, valueOf, writeFormats, writeReport } from '#modules/annual-report'
import { comparable } from './support/comparable.ts'
import { plainReport, reportArbitrary } from './support/reports.ts'

/** What the reader says of the bytes the writer gave, under the name such a file has. */
const readBack = async (report: AnnualReport, format: WriteFormatName): Promise<AnnualReport> => {
  const bytes = await writeReport(report, format)
  return read(bytes, `年报${writeFormats[format].extension}`).report
}

/** A failure is told after half a minute of shrinking, however far that got. */
const patience = { interruptAfterTimeLimit: 30_000 }

/** Consistent reports, and as many with mistyped figures and empty cells, which must come back unmended. */
const reports = (edition: '2019' | '2021'): fc.Arbitrary<AnnualReport> =>
  fc.oneof(reportArbitrary({ edition }), reportArbitrary({ edition, consistent: false, emptyCells: true }))

for (const edition of ['2019', '2021'] as const) {
  for (const format of ['html', 'markdown', 'json'] as const)
    test(`a report of edition ${edition} written as ${format} is read back as it was`, async () => {
      await fc.assert(
        fc.asyncProperty(reports(edition), async (report) => {
          assert.deepEqual(comparable(await readBack(report, format)), comparable(report))
        }),
        patience,
      )
    })

  for (const format of ['docx', 'xlsx'] as const)
    test(`a report of edition ${edition} written as ${format} is read back as it was`, async () => {
      await fc.assert(
        fc.asyncProperty(reports(edition), async (report) => {
          assert.deepEqual(comparable(await readBack(report, format)), comparable(report))
        }),
        { ...patience, numRuns: format === 'docx' ? 15 : 60 },
      )
    })
}

test('the JSON reader by itself takes what the writer gives', async () => {
  await fc.assert(
    fc.asyncProperty(reports('2021'), async (report) => {
      const text = new TextDecoder().decode(await writeReport(report, 'json'))
      assert.deepEqual(comparable(readJson(text)), comparable(report))
    }),
    { ...patience, numRuns: 30 },
  )
})

test('what could not be read is written so that nobody reads a number there', async () => {
  const made = plainReport(5, { edition: '2021' })
  const cells = new Map(made.cells)
  const doubtful = ['proactive.fee.amount', 'requests.1.0', 'requests.3.7.6', 'remedies.direct.4'] as const
  for (const name of doubtful) cells.set(name, unreadableCell('分不清是几个数', '39573802895.9'))
  for (const format of ['html', 'markdown', 'json', 'docx', 'xlsx'] as const) {
    const back = await readBack({ ...made, cells }, format)
    for (const name of doubtful) assert.equal(back.cells.get(name)?.state, 'unreadable', `${format} ${name}`)
    assert.equal(valueOf(back.cells.get('requests.1.6')), valueOf(made.cells.get('requests.1.6')))
  }
})
