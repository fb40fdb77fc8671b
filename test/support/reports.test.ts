import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AnnualReport } from '#modules/annual-report'
import { formOfReport, valueOf } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { cellsOf, editionForYear, identitiesOf } from '#statute/report-form'
import { comparable } from './comparable.ts'
import { plainReport, reportArbitrary } from './reports.ts'

const sum = (report: AnnualReport, names: readonly CellName[]): number =>
  names.reduce((all, name) => all + (valueOf(report.cells.get(name)) ?? NaN), 0)

const broken = (report: AnnualReport): string[] =>
  identitiesOf(formOfReport(report))
    .filter(({ left, right }) => sum(report, left) !== sum(report, right))
    .map(({ id }) => id)

test('a consistent report keeps every identity of its form and fills every cell', () => {
  fc.assert(
    fc.property(reportArbitrary(), (report) => {
      assert.deepEqual(broken(report), [])
      assert.deepEqual([...report.cells.keys()], [...cellsOf(formOfReport(report)).keys()])
      assert.equal(report.year === null ? undefined : editionForYear(report.year), report.edition)
    }),
  )
})

test('an inconsistent report breaks at least one identity', () => {
  fc.assert(
    fc.property(reportArbitrary({ consistent: false }), (report) => {
      assert.notDeepEqual(broken(report), [])
    }),
  )
})

test('a seed gives one report, and overrides shape the whole of it', () => {
  assert.deepEqual(comparable(plainReport(7)), comparable(plainReport(7)))
  assert.notDeepEqual(comparable(plainReport(7)), comparable(plainReport(8)))
  const shaped = plainReport(7, { year: 2020, organisation: '临溪县水务局' })
  assert.equal(shaped.edition, '2019')
  assert.match(shaped.title ?? '', /^临溪县水务局2020年/u)
  assert.deepEqual([...shaped.cells.keys()], [...cellsOf(formOfReport(shaped)).keys()])
})

test('generated text has no blanks that a reader might lose', () => {
  fc.assert(
    fc.property(reportArbitrary(), (report) => {
      const lines = [report.preface, ...report.sections.map((part) => part.text)].join('\n').split('\n')
      assert.deepEqual(
        lines.filter((line) => /\s/u.test(line)),
        [],
      )
    }),
  )
})
