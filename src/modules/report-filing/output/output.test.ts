import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnnualReport } from '#modules/annual-report'
import { cellText, readDocument } from '#modules/annual-report'
import { numberCell, valueOf } from '#modules/annual-report'
import { plainReport } from '../../../../test/support/reports.ts'
import { paperOf, reportFile, reportFormats } from './index.ts'

/** A report as it is compiled: numbers, no remarks beside them. */
const compiled = (seed: number, edition: '2019' | '2021'): AnnualReport => {
  const report = plainReport(seed, { edition })
  return {
    ...report,
    cells: new Map([...report.cells].map(([name, cell]) => [name, numberCell(valueOf(cell) ?? 0)])),
  }
}

const texts = ({ cells }: AnnualReport): Readonly<Record<string, string>> =>
  Object.fromEntries([...cells].map(([name, cell]) => [name, cellText(cell)]))

const words = ({ sections }: AnnualReport): readonly string[] =>
  sections.map(({ number, title, text }) => `${number}、${title}${text}`.replaceAll(/\s/gu, ''))

for (const edition of ['2019', '2021'] as const)
  for (const format of ['docx', 'pdf', 'xlsx', 'html', 'json'] as const)
    test(`a report of edition ${edition} written as ${format} is read back cell by cell`, async () => {
      for (const seed of [1, 2, 3, 4]) {
        const report = compiled(seed, edition)
        const { bytes } = await reportFile(report, format)
        const back = (await readDocument(bytes, `年报${reportFormats[format].extension}`)).report
        assert.deepEqual(texts(back), texts(report), String(seed))
        assert.equal(back.edition, edition)
        assert.deepEqual(words(back), words(report), String(seed))
      }
    })

test('the paper has the words, the tables and the title of the report, each once', () => {
  const report = compiled(6, '2021')
  const { blocks, title } = paperOf(report)
  assert.equal(title.replace('\n', ''), report.title)
  assert.equal(blocks.filter(({ kind }) => kind === 'table').length, 3)
  const printed = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text]
    return block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []
  })
  for (const { number, title: heading } of report.sections)
    assert.ok(printed.includes(`${number}、${heading}`), heading)
})
