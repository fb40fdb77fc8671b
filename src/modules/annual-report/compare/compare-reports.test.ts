import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CellName } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { AnnualReport, Cell } from '../model/index.ts'
import { emptyCell, formOfReport, numberCell, unreadableCell, valueOf } from '../model/index.ts'
import { plainReport, reportArbitrary } from '../../../../test/support/reports.ts'
import type { Comparison } from './index.ts'
import { compareReports } from './index.ts'

const withCells = (report: AnnualReport, cells: Readonly<Record<CellName, Cell | number>>): AnnualReport => {
  const all = new Map(report.cells)
  for (const name of report.cells.keys()) {
    const cell = cells[name]
    if (cell !== undefined) all.set(name, typeof cell === 'number' ? numberCell(cell) : cell)
  }
  return { ...report, cells: all }
}

const zero = (overrides: Partial<AnnualReport>): AnnualReport => {
  const report = plainReport(1, { organisation: '临溪县水务局', ...overrides })
  return { ...report, cells: new Map([...report.cells.keys()].map((name) => [name, numberCell(0)])) }
}

const of2020 = zero({ edition: '2019', year: 2020, otherHandling: 'single' })
const of2022 = zero({ edition: '2021', year: 2022, otherHandling: 'itemised' })
const of2023 = zero({ edition: '2021', year: 2023, otherHandling: 'itemised' })

const at = (comparison: Comparison, cell: CellName) => comparison.cells.find((one) => one.cell === cell)

describe('two reports on one form', () => {
  test('number, change, rate and share', () => {
    const comparison = compareReports(
      withCells(of2022, {
        'requests.3.1.0': 4,
        'requests.3.7.0': 16,
        'remedies.direct.1': 1,
        'remedies.direct.4': 2,
      }),
      withCells(of2023, {
        'requests.3.1.0': 6,
        'requests.3.7.0': 12,
        'remedies.direct.1': 3,
        'remedies.direct.4': 3,
      }),
    )
    assert.deepEqual(at(comparison, 'requests.3.1.0'), {
      cell: 'requests.3.1.0',
      where: '表三“（一）予以公开”的自然人列',
      unit: '件',
      a: 4,
      b: 6,
      change: 2,
      rate: 0.5,
      share: { a: 0.25, b: 0.5 },
    })
    assert.deepEqual(at(comparison, 'remedies.direct.1')?.share, { a: 0.5, b: 1 })
    assert.deepEqual(at(comparison, 'remedies.direct.4')?.share, { a: null, b: null })
    assert.deepEqual(at(comparison, 'requests.3.7.0')?.share, { a: null, b: null })
    assert.deepEqual(at(comparison, 'requests.1.0')?.share, { a: null, b: null })
    assert.deepEqual(at(comparison, 'proactive.penalty.decisions')?.share, { a: null, b: null })
    assert.deepEqual([comparison.unmatched, comparison.remarks], [[], []])
  })

  test('nothing is computed from a cell without a number, and no rate from nothing', () => {
    const comparison = compareReports(
      withCells(of2022, { 'requests.1.0': emptyCell, 'requests.2.0': 5 }),
      withCells(of2023, { 'requests.1.0': 7, 'requests.2.0': unreadableCell('模糊'), 'requests.4.0': 3 }),
    )
    const none = { rate: null, share: { a: null, b: null } }
    const change = ({ a, b, change, rate, share }: NonNullable<ReturnType<typeof at>>) => ({
      a,
      b,
      change,
      rate,
      share,
    })
    const seen = (['requests.1.0', 'requests.2.0', 'requests.4.0'] as const).flatMap((name) => {
      const cell = at(comparison, name)
      return cell === undefined ? [] : [change(cell)]
    })
    assert.deepEqual(seen, [
      { a: null, b: 7, change: null, ...none },
      { a: 5, b: null, change: null, ...none },
      { a: 0, b: 3, change: 3, ...none },
    ])
  })

  test('amounts change by exact decimals', () => {
    const change = (a: number, b: number) =>
      at(
        compareReports(
          withCells(of2022, { 'proactive.fee.amount': a }),
          withCells(of2023, { 'proactive.fee.amount': b }),
        ),
        'proactive.fee.amount',
      )?.change
    assert.equal(change(0.1, 0.3), 0.2)
    assert.equal(change(73_802_895.9, 73_802_896.05), 0.15)
    assert.equal(change(1e-7, 0), -1e-7)
    assert.equal(change(12.5, 12.5), 0)
  })

  test('a report against itself: every cell of the form in order, no change at all', () => {
    fc.assert(
      fc.property(reportArbitrary({ emptyCells: true }), (report) => {
        const { cells, groups, unmatched, remarks } = compareReports(report, report)
        assert.deepEqual(
          cells.map(({ cell }) => cell),
          [...cellsOf(formOfReport(report)).keys()],
        )
        for (const { cell, a, b, change } of cells) {
          assert.equal(a, valueOf(report.cells.get(cell)))
          assert.equal(b, a)
          assert.equal(change, a === null ? null : 0)
        }
        for (const group of groups) assert.equal(group.change, group.a === null ? null : 0)
        assert.deepEqual([unmatched, remarks], [[], []])
      }),
    )
  })

  test('turned round, every change is its opposite', () => {
    fc.assert(
      fc.property(reportArbitrary(), reportArbitrary(), (a, b) => {
        const [there, back] = [compareReports(a, b), compareReports(b, a)]
        assert.equal(there.cells.length, back.cells.length)
        for (const one of there.cells)
          assert.equal((one.change ?? NaN) + (at(back, one.cell)?.change ?? NaN), 0)
        assert.equal(there.unmatched.length, back.unmatched.length)
      }),
    )
  })
})

describe('brackets of table 3', () => {
  test('their rows add up in every column', () => {
    const comparison = compareReports(
      withCells(of2022, { 'requests.3.3.1.6': 2, 'requests.3.3.8.6': 3, 'requests.3.7.6': 10 }),
      withCells(of2023, { 'requests.3.3.1.6': 1, 'requests.3.3.2.6': emptyCell, 'requests.3.7.6': 4 }),
    )
    assert.deepEqual(
      comparison.groups.find(({ code, column }) => code === '3.3' && column === 6),
      {
        code: '3.3',
        label: '（三）不予公开',
        column: 6,
        where: '表三“（三）不予公开”的总计列',
        a: 5,
        b: 1,
        change: -4,
        rate: -0.8,
        share: { a: 0.5, b: 0.25 },
      },
    )
    assert.deepEqual([...new Set(comparison.groups.map(({ code }) => code))], ['3.3', '3.4', '3.5', '3.6'])
    assert.equal(comparison.groups.length, 28)
  })

  test('a bracket with an unreadable row, or with blanks only, has no number', () => {
    const blank = {
      'requests.3.4.1.0': emptyCell,
      'requests.3.4.2.0': emptyCell,
      'requests.3.4.3.0': emptyCell,
    }
    const { groups } = compareReports(
      withCells(of2022, { 'requests.3.5.1.0': unreadableCell('模糊'), 'requests.3.5.2.0': 4 }),
      withCells(of2023, blank),
    )
    assert.equal(groups.find(({ code, column }) => code === '3.5' && column === 0)?.a, null)
    assert.equal(groups.find(({ code, column }) => code === '3.4' && column === 0)?.b, null)
  })
})

describe('two reports on different forms', () => {
  const mixed = compareReports(
    withCells(of2020, {
      'requests.3.6.0': 5,
      'requests.3.7.0': 10,
      'proactive.fee.previous': 35,
      'proactive.normativeDocument.made': 77,
    }),
    withCells(of2023, {
      'requests.3.6.1.0': 1,
      'requests.3.6.3.0': 3,
      'requests.3.7.0': 8,
      'proactive.fee.amount': 1.5,
      'proactive.normativeDocument.made': 4,
    }),
  )

  test('cells of different meaning or unit are never put side by side', () => {
    const names = mixed.cells.map(({ cell }) => cell).filter((name) => name.startsWith('proactive.'))
    assert.deepEqual(names, [
      'proactive.regulation.made',
      'proactive.normativeDocument.made',
      'proactive.licence.decisions',
      'proactive.penalty.decisions',
      'proactive.coercion.decisions',
    ])
    const fee = mixed.unmatched.filter(({ cell }) => cell.startsWith('proactive.fee.'))
    assert.deepEqual(fee, [
      { cell: 'proactive.fee.previous', where: '表二“行政事业性收费”的上一年项目数量', only: 'a', value: 35 },
      { cell: 'proactive.fee.change', where: '表二“行政事业性收费”的本年增/减', only: 'a', value: 0 },
      { cell: 'proactive.fee.amount', where: '表二“行政事业性收费”的本年收费金额', only: 'b', value: 1.5 },
    ])
  })

  test('a cell worded differently is compared and flagged', () => {
    const made = at(mixed, 'proactive.normativeDocument.made')
    assert.equal(made?.change, -73)
    assert.match(made.note ?? '', /“本年新制作数量”.*“本年制发件数”.*口径可能不同/u)
    assert.equal(at(mixed, 'proactive.penalty.decisions')?.note, undefined)
    assert.equal(at(mixed, 'requests.1.0')?.note, undefined)
  })

  test('（六）其他处理 as one row meets the sum of three, marked as derived', () => {
    const other = at(mixed, 'requests.3.6.0')
    assert.deepEqual(
      [other?.a, other?.b, other?.change, other?.derived, other?.share],
      [5, 4, -1, true, { a: 0.5, b: 0.5 }],
    )
    assert.equal(at(mixed, 'requests.3.6.1.0'), undefined)
    assert.deepEqual(
      mixed.unmatched.filter(({ cell }) => cell.startsWith('requests.')).map(({ only }) => only),
      Array.from({ length: 21 }, () => 'b'),
    )
    assert.equal(mixed.groups.find(({ code, column }) => code === '3.6' && column === 0)?.change, -1)
  })

  test('and says so', () => {
    assert.equal(mixed.remarks.length, 2)
    assert.match(mixed.remarks[0] ?? '', /格式不同：.*2020年.*〔2019〕60号.*2023年.*〔2021〕30号/u)
    assert.match(mixed.remarks[1] ?? '', /2023年）把“（六）其他处理”分三项填写/u)
    const agencies = compareReports(of2022, { ...of2023, organisation: '临溪县林业局' })
    assert.match(agencies.remarks.join(), /不是同一机关的：临溪县水务局（2022年）与临溪县林业局（2023年）/u)
  })
})
