import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { drawFromList, drawFromSeed } from '../../../../test/support/draw.ts'
import { manglers } from '../../../../test/support/mangle.ts'
import { plainReport, reportArbitrary } from '../../../../test/support/reports.ts'
import type { AnnualReport } from '../model/index.ts'
import { valueOf } from '../model/index.ts'
import { read } from './index.ts'

const figures = (report: AnnualReport): Record<string, number | null> =>
  Object.fromEntries([...report.cells].map(([name, cell]) => [name, valueOf(cell)]))

for (const mangler of manglers)
  test(`figures survive ${mangler.name}`, () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(), { maxLength: 60 }), (seed, choices) => {
        const report = plainReport(seed)
        const { report: got } = read(mangler.write(report, drawFromList(choices)), mangler.file)
        const wanted = figures(report)
        for (const [cell, value] of Object.entries(figures(got)))
          if (value !== null || mangler.lossless) assert.equal(value, wanted[cell], cell)
        assert.equal(got.year, report.year)
        assert.equal(got.organisation, report.organisation)
        assert.equal(got.sections.length, 6)
      }),
      { numRuns: 60 },
    )
  })

for (const mangler of manglers.filter(({ lossless }) => lossless))
  test(`with empty cells and wrong sums nothing is misread in ${mangler.name}`, () => {
    fc.assert(
      fc.property(reportArbitrary({ consistent: false, emptyCells: true }), fc.nat(), (report, seed) => {
        const got = read(mangler.write(report, drawFromSeed(seed)), mangler.file).report
        const wanted = figures(report)
        for (const [cell, value] of Object.entries(figures(got)))
          if (value !== null) assert.equal(value, wanted[cell], cell)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })
