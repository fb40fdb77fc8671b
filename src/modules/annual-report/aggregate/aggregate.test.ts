import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { CellName } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { AnnualReport, Cell } from '../model/index.ts'
import { emptyCell, formOfReport, numberCell, unreadableCell, valueOf } from '../model/index.ts'
import { plainReport, reportArbitrary } from '../../../../test/support/reports.ts'
import type { Aggregate } from './index.ts'
import { aggregateReports, createAggregate } from './index.ts'

const withCells = (report: AnnualReport, cells: Readonly<Record<CellName, Cell | number>>): AnnualReport => {
  const all = new Map(report.cells)
  for (const name of report.cells.keys()) {
    const cell = cells[name]
    if (cell !== undefined) all.set(name, typeof cell === 'number' ? numberCell(cell) : cell)
  }
  return { ...report, cells: all }
}

/** A report of nothing but zeros. */
const zero = (organisation: string | null, year: number | null, overrides: Partial<AnnualReport> = {}) => {
  const edition = year !== null && year < 2021 ? '2019' : '2021'
  const otherHandling = edition === '2019' ? 'single' : 'itemised'
  const report = plainReport(1, { organisation, year, edition, otherHandling, ...overrides })
  return { ...report, cells: new Map([...report.cells.keys()].map((name) => [name, numberCell(0)])) }
}

const named = (...reports: readonly AnnualReport[]) =>
  reports.map((report, index) => ({ name: `${index + 1}.html`, report }))

const sumOf = (aggregate: Aggregate, cell: CellName, group = 0) =>
  aggregate.groups[group]?.cells.get(cell)?.sum

/** The finest amount generated is a ten-thousandth; in those units sums are whole. */
const fine = (value: number): number => Math.round(value * 10_000)

const bruteSum = (reports: readonly AnnualReport[], cell: CellName): number =>
  reports.reduce((sum, report) => sum + fine(valueOf(report.cells.get(cell)) ?? 0), 0)

const reportsOfOneForm = fc
  .array(reportArbitrary({ edition: '2021', emptyCells: true }), { minLength: 1, maxLength: 6 })
  .map((reports) =>
    reports
      .filter(({ otherHandling }) => otherHandling === reports[0]?.otherHandling)
      .map((report, index) => ({ ...report, year: 2023, organisation: `第${index + 1}局` })),
  )

describe('sums', () => {
  test('are those of adding every cell by hand, and say who filled it', () => {
    fc.assert(
      fc.property(reportsOfOneForm, (reports) => {
        const [group, ...others] = aggregateReports(named(...reports)).groups
        assert.ok(group)
        assert.deepEqual(others, [])
        assert.deepEqual([...group.cells.keys()], [...cellsOf(formOfReport(group.report)).keys()])
        for (const [name, cell] of group.cells) {
          const filled = reports.filter((report) => report.cells.get(name)?.state === 'number')
          assert.equal(fine(cell.sum), bruteSum(reports, name), name)
          assert.equal(cell.filled, filled.length)
          assert.deepEqual(
            cell.missing,
            reports.filter((report) => !filled.includes(report)).map(({ organisation }) => organisation),
          )
          assert.equal(valueOf(group.report.cells.get(name)), filled.length === 0 ? null : cell.sum)
        }
      }),
    )
  })

  test('do not depend on the order the reports come in', () => {
    const shuffled = fc
      .array(reportArbitrary({ emptyCells: true }), { minLength: 1, maxLength: 8 })
      .map((reports) => reports.map((report, index) => ({ ...report, organisation: `第${index + 1}局` })))
      .chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
        ),
      )
    const sums = (reports: readonly AnnualReport[]) =>
      aggregateReports(named(...reports)).groups.map(({ year, edition, members, cells, report }) => ({
        year,
        edition,
        members: members.toSorted(),
        cells: [...cells].map(([name, { sum, filled, missing }]) => [name, sum, filled, missing.toSorted()]),
        values: [...report.cells.values()].map(valueOf),
      }))
    fc.assert(
      fc.property(shuffled, ([reports, turned]) => {
        assert.deepEqual(sums(turned), sums(reports))
      }),
    )
  })

  test('of amounts are exact in decimals, great and small', () => {
    const fee = (...amounts: readonly number[]): number | undefined =>
      sumOf(
        aggregateReports(
          named(
            ...amounts.map((amount, index) =>
              withCells(zero(`第${index + 1}局`, 2023), { 'proactive.fee.amount': amount }),
            ),
          ),
        ),
        'proactive.fee.amount',
      )
    assert.equal(fee(0.1, 0.2), 0.3)
    assert.equal(fee(1.1, 2.2, 3.3), 6.6)
    assert.equal(fee(73_802_895.9, 0.05, 12), 73_802_907.95)
    assert.equal(fee(1e-7, 2e-7), 3e-7)
    assert.equal(fee(0.5, -0.5, 3), 3)
    assert.equal(fee(1e21, 1), 1e21)
    assert.equal(fee(Number.MAX_SAFE_INTEGER, 0.5, -Number.MAX_SAFE_INTEGER), 0.5)
    assert.equal(fee(...Array.from({ length: 100 }, () => 0.01)), 1)
  })

  test('stand on the form as a report of their own', () => {
    const { groups } = aggregateReports(named(zero('甲局', 2023), zero('乙局', 2023)), {
      organisation: '临溪县',
    })
    const report = groups[0]?.report
    assert.equal(report?.organisation, '临溪县')
    assert.equal(report.title, '临溪县2023年政府信息公开工作年度报告汇总')
    assert.deepEqual([report.year, report.edition, report.otherHandling], [2023, '2021', 'itemised'])
    assert.equal(aggregateReports(named(zero('甲局', 2023))).groups[0]?.report.organisation, null)
  })

  test('can be taken while reports still come', () => {
    const { add, finish } = createAggregate()
    add('1.html', withCells(zero('甲局', 2023), { 'requests.1.0': 2 }))
    const early = finish()
    add('2.html', withCells(zero('乙局', 2023), { 'requests.1.0': 3 }))
    assert.deepEqual([sumOf(early, 'requests.1.0'), early.groups[0]?.members], [2, ['甲局']])
    assert.deepEqual([sumOf(finish(), 'requests.1.0'), finish().groups[0]?.members], [5, ['甲局', '乙局']])
    assert.deepEqual(createAggregate().finish().remarks, ['没有可以汇总的报告。'])
  })
})

describe('what is not simply added', () => {
  test('cells without a number are named by member', () => {
    const { groups, remarks } = aggregateReports(
      named(
        withCells(zero('甲局', 2023), { 'requests.1.0': 4, 'requests.2.0': emptyCell }),
        withCells(zero('乙局', 2023), { 'requests.1.0': unreadableCell('模糊'), 'requests.2.0': emptyCell }),
      ),
    )
    assert.deepEqual(groups[0]?.cells.get('requests.1.0'), { sum: 4, filled: 1, missing: ['乙局'] })
    assert.deepEqual(groups[0].cells.get('requests.2.0'), { sum: 0, filled: 0, missing: ['甲局', '乙局'] })
    assert.equal(groups[0].report.cells.get('requests.2.0'), emptyCell)
    assert.deepEqual(remarks, [
      '2023年的合计中，有 2 个单元格缺少 2 家的数字（空白或者读不出）：乙局、甲局。',
    ])
  })

  test('expected organisations without a report, and reports nobody expected', () => {
    const expected = ['甲局', '乙 局', '丙局', '丁局']
    const aggregate = aggregateReports(
      [
        { name: '丁局', report: zero(null, 2022) },
        ...named(zero('甲局', 2022), zero('乙局', 2023), zero('戊局', 2023)),
      ],
      { expected },
    )
    assert.deepEqual(aggregate.missing, ['丙局'])
    assert.deepEqual(aggregate.unexpected, ['戊局'])
    assert.deepEqual(
      aggregate.groups.map(({ members, absent }) => ({ members, absent })),
      [
        { members: ['丁局', '甲局'], absent: ['乙 局', '丙局'] },
        { members: ['乙局', '戊局'], absent: ['甲局', '丙局', '丁局'] },
      ],
    )
    assert.deepEqual(aggregate.remarks.slice(0, 4), [
      '应报 4 家，有 1 家没有报告：丙局。',
      '2022年没有报告的有 2 家：乙 局、丙局。',
      '2023年没有报告的有 3 家：甲局、丙局、丁局。',
      '不在应报名单中、已经计入的有 1 家：戊局。',
    ])
  })

  test('an organisation counts once a year, and the user is asked which report', () => {
    const aggregate = aggregateReports(
      named(
        withCells(zero('甲局', 2023), { 'requests.1.0': 2 }),
        withCells(zero('甲 局', 2023), { 'requests.1.0': 3 }),
        withCells(zero('乙局', 2023), { 'requests.1.0': 5 }),
      ),
    )
    assert.equal(sumOf(aggregate, 'requests.1.0'), 7)
    assert.deepEqual(aggregate.groups[0]?.members, ['甲局', '乙局'])
    assert.deepEqual(aggregate.duplicates, [
      { organisation: '甲局', year: 2023, counted: '1.html', ignored: ['2.html'] },
    ])
    assert.deepEqual(aggregate.remarks, [
      '甲局2023年的报告有 2 份（1.html、2.html），只计入第一份“1.html”，请确认应当用哪一份。',
    ])
  })

  test('years, editions and reports without a year stay apart', () => {
    const aggregate = aggregateReports(
      named(
        withCells(zero('甲局', null), { 'requests.1.0': 1 }),
        withCells(zero('甲局', 2023), { 'requests.1.0': 2 }),
        withCells(zero('甲局', 2020), { 'requests.1.0': 4 }),
        withCells(zero('乙局', 2020), { 'requests.1.0': 8 }),
        withCells(zero('丙局', 2020, { edition: '2021', otherHandling: 'itemised' }), { 'requests.1.0': 16 }),
      ),
    )
    assert.deepEqual(
      aggregate.groups.map(({ year, edition, cells }) => [year, edition, cells.get('requests.1.0')?.sum]),
      [
        [2020, '2019', 12],
        [2020, '2021', 16],
        [2023, '2021', 2],
        [null, '2021', 1],
      ],
    )
    assert.deepEqual(aggregate.remarks, [
      '报告分属2020年、2023年、年度不明，各年分开汇总，没有相加。',
      '报告用了国办公开办函〔2019〕60号、国办公开办函〔2021〕30号两种格式，分开汇总，没有相加。',
      '看不出年度的报告单独汇总，请补上年度后重新汇总：甲局。',
    ])
  })

  test('（六）其他处理 in one row and in three meet in one row', () => {
    const single = zero('甲局', 2023, { otherHandling: 'single' })
    const three = { 'requests.3.6.1.0': 1, 'requests.3.6.2.0': emptyCell, 'requests.3.6.3.0': 3 }
    const aggregate = aggregateReports(
      named(
        withCells(zero('乙局', 2023), three),
        withCells(single, { 'requests.3.6.0': 5, 'requests.3.6.1': emptyCell }),
        withCells(zero('丙局', 2023), { 'requests.3.6.2.0': unreadableCell('模糊'), 'requests.3.6.1.0': 7 }),
      ),
    )
    const [group] = aggregate.groups
    assert.deepEqual(group?.cells.get('requests.3.6.0'), { sum: 9, filled: 2, missing: ['丙局'] })
    assert.deepEqual(group.cells.get('requests.3.6.1'), { sum: 0, filled: 2, missing: ['甲局'] })
    assert.deepEqual([...group.report.cells.keys()], [...cellsOf(formOf('2021', 'single')).keys()])
    assert.equal(group.report.otherHandling, 'single')
    assert.equal(
      aggregate.remarks[0],
      '2023年的报告中，甲局把“（六）其他处理”填成一行，其余分三项填写；汇总按一行计，三项先相加再汇总。',
    )
  })

  test('a long list of names ends in a count', () => {
    const expected = Array.from({ length: 30 }, (_, index) => `第${index + 1}局`)
    const { remarks, missing } = aggregateReports([], { expected })
    assert.equal(missing.length, 30)
    assert.match(remarks.join(), /有 30 家没有报告：第1局、.*、第20局等 30 家。/u)
  })
})
