import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CellName, Identity } from '#statute/report-form'
import { identitiesOf } from '#statute/report-form'
import type { AnnualReport, Repair } from '../model/index.ts'
import { formOfReport, numberCell, valueOf } from '../model/index.ts'
import { reportArbitrary } from '../../../../test/support/reports.ts'
import { applyRepair, repairsOf } from './index.ts'

const cellsIn = (identities: readonly Identity[]): CellName[] => [
  ...new Set(identities.flatMap(({ left, right }) => [...left, ...right])),
]

const value = (report: AnnualReport, cell: CellName): number => valueOf(report.cells.get(cell)) ?? NaN

const missing = (report: AnnualReport, { left, right }: Identity): number =>
  left.reduce((sum, cell) => sum + value(report, cell), 0) -
  right.reduce((sum, cell) => sum + value(report, cell), 0)

const failing = (report: AnnualReport): Identity[] =>
  identitiesOf(formOfReport(report)).filter((identity) => missing(report, identity) !== 0)

/** A consistent report with up to `most` cells of the chosen identities set to another number. */
const planted = (most: number, kinds: (identity: Identity) => boolean): fc.Arbitrary<AnnualReport> =>
  fc
    .tuple(
      reportArbitrary(),
      fc.array(fc.tuple(fc.nat(), fc.nat(30)), { minLength: 1, maxLength: most, size: 'max' }),
    )
    .map(([report, slips]) => {
      const names = cellsIn(identitiesOf(formOfReport(report)).filter(kinds))
      const cells = new Map(report.cells)
      for (const [pick, number] of slips)
        cells.set(names[pick % names.length] ?? 'requests.1.0', numberCell(number))
      return { ...report, cells }
    })

const changed = (consistent: AnnualReport, report: AnnualReport): number =>
  [...report.cells.keys()].filter((cell) => value(consistent, cell) !== value(report, cell)).length

const key = ({ edits }: Pick<Repair, 'edits'>): string =>
  edits
    .map(({ cell, to }) => `${cell}=${to}`)
    .toSorted()
    .join()

test('every repair of up to three slips mends all, in no more edits than were made', () => {
  const slips = fc.array(fc.tuple(fc.nat(), fc.nat(30)), { minLength: 1, maxLength: 3, size: 'max' })
  fc.assert(
    fc.property(reportArbitrary(), slips, (consistent, made) => {
      const names = cellsIn(identitiesOf(formOfReport(consistent)))
      const cells = new Map(consistent.cells)
      for (const [pick, number] of made)
        cells.set(names[pick % names.length] ?? 'requests.1.0', numberCell(number))
      const report = { ...consistent, cells }
      const repairs = repairsOf(report)
      assert.equal(repairs.length > 0, failing(report).length > 0)
      assert.ok(repairs.length <= 5)
      assert.deepEqual(repairsOf(report), repairs)
      assert.equal(new Set(repairs.map(key)).size, repairs.length)
      for (const repair of repairs) {
        assert.deepEqual(failing(applyRepair(report, repair)), [])
        assert.ok(repair.edits.length <= changed(consistent, report))
        assert.equal(repair.edits.length, repairs[0]?.edits.length)
        for (const { cell, from, to } of repair.edits) {
          assert.ok(Number.isInteger(to) && to >= 0 && to !== from)
          assert.equal(from, value(report, cell))
        }
        assert.notEqual(repair.why, '')
      }
    }),
    { numRuns: 200 },
  )
})

/** How a cell stands in each identity: 1 on the left, -1 on the right. */
const signs = (identities: readonly Identity[], cell: CellName): ReadonlyMap<Identity, number> =>
  new Map(
    identities
      .filter(({ left, right }) => left.includes(cell) || right.includes(cell))
      .map((identity) => [identity, identity.left.includes(cell) ? 1 : -1]),
  )

/**
 * All sets of one edit, or else of two, that mend everything, found by trying every cell and every pair. In
 * a pair each cell stands in an identity without the other, and that one fixes its number.
 */
const exhaustive = (report: AnnualReport, identities: readonly Identity[]): string[] => {
  const lacks = new Map(identities.map((identity) => [identity, missing(report, identity)]))
  const cells = cellsIn(identities).map((cell) => ({ cell, of: signs(identities, cell) }))
  type Tried = (typeof cells)[number]
  const mends = (edits: readonly (readonly [Tried, number])[]): boolean =>
    edits.every(([{ cell }, delta]) => delta !== 0 && value(report, cell) + delta >= 0) &&
    identities.every(
      (identity) =>
        edits.reduce((sum, [{ of }, delta]) => sum + (of.get(identity) ?? 0) * delta, 0) ===
        -(lacks.get(identity) ?? 0),
    )
  const set = (edits: readonly (readonly [Tried, number])[]): string[] =>
    mends(edits)
      ? [key({ edits: edits.map(([{ cell }, by]) => ({ cell, from: 0, to: value(report, cell) + by })) })]
      : []
  const deltaOf = (one: Tried, other?: Tried): number => {
    for (const [identity, sign] of one.of)
      if (!other?.of.has(identity)) return -sign * (lacks.get(identity) ?? 0)
    throw new Error('two cells stand in the same identities')
  }
  const singles = cells.flatMap((one) => set([[one, deltaOf(one)]]))
  if (singles.length > 0) return singles
  return cells.flatMap((one, index) =>
    cells.slice(index + 1).flatMap((other) =>
      set([
        [one, deltaOf(one, other)],
        [other, deltaOf(other, one)],
      ]),
    ),
  )
}

test('table 3: exactly the smallest sets that trying every cell and every pair finds', () => {
  const inTable3 = ({ kind }: Identity): boolean => kind !== 'remedy-total'
  fc.assert(
    fc.property(planted(2, inTable3), (report) => {
      const repairs = repairsOf(report).map(key)
      const all =
        failing(report).length === 0
          ? []
          : exhaustive(report, identitiesOf(formOfReport(report)).filter(inTable3))
      if (all.length <= 5) assert.deepEqual(repairs.toSorted(), all.toSorted())
      else for (const repair of repairs) assert.ok(all.includes(repair))
    }),
    { numRuns: 60 },
  )
})

test('table 4: every group by itself, exactly the cells that mend it', () => {
  const ofGroup = ({ id }: Identity): boolean => id === 'remedy-total:direct'
  fc.assert(
    fc.property(planted(4, ofGroup), (report) => {
      const group = identitiesOf(formOfReport(report)).filter(ofGroup)
      const all = failing(report).length === 0 ? [] : exhaustive(report, group)
      assert.deepEqual(repairsOf(report).map(key).toSorted(), all.toSorted())
    }),
  )
})
