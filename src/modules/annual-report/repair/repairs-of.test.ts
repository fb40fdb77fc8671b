import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CellName } from '#statute/report-form'
import { cellsOf, formOf, remedyCell, requestCell } from '#statute/report-form'
import type { AnnualReport, Cell } from '../model/index.ts'
import { emptyCell, fillCells, numberCell, unreadableCell } from '../model/index.ts'
import { plainReport } from '../../../../test/support/reports.ts'
import { applyRepair, repairsOf } from './index.ts'

const form = formOf('2019')

type Rows = Readonly<Record<string, readonly number[]>>

/** Figures of a real report of 2020: the results of column 1 add up to 26 and its total says 20. */
const printed: Rows = {
  '1': [20, 0, 0, 0, 0, 1, 21],
  '3.1': [6, 0, 0, 0, 0, 1, 7],
  '3.2': [6, 0, 0, 0, 0, 0, 6],
  '3.4.1': [4, 0, 0, 0, 0, 0, 4],
  '3.4.3': [3, 0, 0, 0, 0, 0, 3],
  '3.5.2': [3, 0, 0, 0, 0, 0, 3],
  '3.6': [4, 0, 0, 0, 0, 0, 4],
  '3.7': [20, 0, 0, 0, 0, 1, 21],
}

/** The same figures with 3.2 at nothing: every identity holds. */
const sound: Rows = { ...printed, '3.2': [0, 0, 0, 0, 0, 0, 0] }

const reportOf = (rows: Rows): AnnualReport => {
  const given = new Map<CellName, Cell>([...cellsOf(form).keys()].map((name) => [name, numberCell(0)]))
  for (const [code, values] of Object.entries(rows))
    for (const [index, value] of values.entries()) given.set(requestCell(code, index), numberCell(value))
  return {
    ...plainReport(1, { edition: '2019', otherHandling: 'single', year: 2020 }),
    cells: fillCells(form, given),
  }
}

const withCells = (report: AnnualReport, cells: Readonly<Record<CellName, Cell>>): AnnualReport => {
  const changed = new Map(report.cells)
  for (const [name] of report.cells) {
    const cell = cells[name]
    if (cell !== undefined) changed.set(name, cell)
  }
  return { ...report, cells: changed }
}

/** 'cell from→to' for each edit, one line a repair. */
const editsOf = (report: AnnualReport): string[] =>
  repairsOf(report).map(({ edits }) =>
    edits.map(({ cell, from, to }) => `${cell} ${String(from)}→${to}`).join(', '),
  )

const whyOf = (report: AnnualReport): string[] => repairsOf(report).map(({ why }) => why)

describe('a real table that does not add up', () => {
  test('partial disclosures counted twice come first, and nothing larger is offered', () => {
    assert.deepEqual(editsOf(reportOf(printed)), [
      'requests.3.1.0 6→0, requests.3.1.6 7→1',
      'requests.3.2.0 6→0, requests.3.2.6 6→0',
    ])
    assert.deepEqual(whyOf(reportOf(printed)), [
      '部分公开的件数可能又计入了其他情形：表三“（一）予以公开”的自然人列由 6 改为 0，表三“（一）予以公开”的总计列由 7 改为 1',
      '部分公开的件数可能与其他情形重复计算：表三“（二）部分公开”的自然人列由 6 改为 0，表三“（二）部分公开”的总计列由 6 改为 0',
    ])
  })

  test('a mended table needs no repair', () => {
    assert.deepEqual(repairsOf(reportOf(sound)), [])
    for (const repair of repairsOf(reportOf(printed)))
      assert.deepEqual(repairsOf(applyRepair(reportOf(printed), repair)), [])
  })
})

describe('usual causes', () => {
  const cases: readonly (readonly [string, Rows, string, RegExp])[] = [
    ['a total typed by hand', { '3.7': [20, 0, 0, 0, 0, 1, 23] }, 'requests.3.7.6 23→21', /^总计可能填错/u],
    [
      'a number in the wrong column',
      { '3.1': [0, 6, 0, 0, 0, 1, 7] },
      'requests.3.1.0 0→6, requests.3.1.1 6→0',
      /^件数可能填错了列/u,
    ],
    [
      'a number in the wrong row',
      { '3.1': [0, 0, 0, 0, 0, 1, 7], '3.3.1': [6, 0, 0, 0, 0, 0, 0] },
      'requests.3.1.0 0→6, requests.3.3.1.0 6→0',
      /^件数可能填错了行/u,
    ],
    ['a digit left out', { '1': [2, 0, 0, 0, 0, 1, 21] }, 'requests.1.0 2→20', /^数字可能拆开、颠倒/u],
    ['digits turned round', { '1': [20, 0, 0, 0, 0, 1, 12] }, 'requests.1.6 12→21', /^总计可能填错/u],
    [
      'a carry-over left at nothing',
      { '1': [17, 0, 0, 0, 0, 1, 18] },
      'requests.2.0 0→3, requests.2.6 0→3',
      /^结转的件数可能未填/u,
    ],
    ['a plain error', { '3.1': [9, 0, 0, 0, 0, 1, 7] }, 'requests.3.1.0 9→6', /^这个数字可能有误/u],
  ]
  for (const [title, rows, edits, why] of cases)
    test(title, () => {
      const report = reportOf({ ...sound, ...rows })
      assert.equal(editsOf(report)[0], edits)
      assert.match(whyOf(report)[0] ?? '', why)
    })

  test('digits of one number over two columns', () => {
    const whole = { ...sound, '1': [12, 0, 0, 0, 0, 1, 13], '3.7': [12, 0, 0, 0, 0, 1, 13] }
    const fits = { ...whole, '3.1': [2, 0, 0, 0, 0, 1, 3], '3.5.2': [0, 0, 0, 0, 0, 0, 0] }
    const report = reportOf({ ...fits, '3.6': [3, 0, 0, 0, 0, 0, 3], '1': [1, 2, 0, 0, 0, 1, 13] })
    assert.equal(editsOf(report)[0], 'requests.1.0 1→12, requests.1.1 2→0')
    assert.match(whyOf(report)[0] ?? '', /^数字可能拆开、颠倒/u)
  })

  test('two rows swapped are one cause and come before six unexplained edits', () => {
    const report = reportOf({ ...sound, '3.7': [0, 0, 0, 0, 0, 0, 0], '4': [20, 0, 0, 0, 0, 1, 21] })
    const [first] = repairsOf(report)
    assert.equal(
      first?.why,
      '两行可能填反：表三“（七）总计”（0、0、0、0、0、0、0）与表三“四、结转下年度继续办理”（20、0、0、0、0、1、21）互换',
    )
    assert.equal(first.edits.length, 6)
  })

  test('a row one column off is one cause, with the total pushed out or the first number lost', () => {
    const right = reportOf({ ...sound, '1': [0, 20, 0, 0, 0, 0, 1] })
    assert.match(
      whyOf(right)[0] ?? '',
      /整行可能错了一列：由 0、20、0、0、0、0、1 改为 20、0、0、0、0、1、21$/u,
    )
    const left = reportOf({ ...sound, '1': [0, 0, 0, 0, 1, 21, 0] })
    assert.equal(
      editsOf(left)[0],
      'requests.1.0 0→20, requests.1.4 1→0, requests.1.5 21→1, requests.1.6 0→21',
    )
    assert.match(whyOf(left)[0] ?? '', /整行可能错了一列/u)
  })

  test('errors that have nothing to do with each other are told one by one', () => {
    const report = withCells(reportOf({ ...sound, '3.7': [20, 0, 0, 0, 0, 1, 23] }), {
      [remedyCell('direct', 4)]: numberCell(2),
    })
    assert.deepEqual(editsOf(report)[0], 'requests.3.7.6 23→21, remedies.direct.4 2→0')
    assert.equal(
      whyOf(report)[0],
      '总计可能填错：表三“（七）总计”的总计列由 23 改为 21；总计可能填错：表四“行政诉讼 未经复议直接起诉”的总计由 2 改为 0',
    )
    assert.equal(repairsOf(report).length, 5)
  })
})

describe('cells without a number', () => {
  test('a blank counts as 0 and can be filled', () => {
    const blank = withCells(reportOf(sound), { 'requests.3.1.0': emptyCell, 'requests.3.3.1.6': emptyCell })
    assert.deepEqual(editsOf(blank), ['requests.3.1.0 null→6'])
    assert.match(whyOf(blank)[0] ?? '', /由空白改为 6$/u)
  })

  test('a total never filled in is no failed identity, alone or in the totals above it', () => {
    const unfilled = withCells(reportOf(sound), {
      'requests.3.1.6': emptyCell,
      'requests.3.7.1': emptyCell,
      'remedies.direct.0': numberCell(3),
      'remedies.direct.4': emptyCell,
    })
    assert.deepEqual(repairsOf(unfilled), [])
  })

  test('an unreadable cell keeps its identities out, the others are mended', () => {
    const unread = withCells(reportOf(sound), {
      'requests.3.1.0': unreadableCell('两个数字叠在一起'),
      'requests.1.6': numberCell(22),
    })
    assert.deepEqual(editsOf(unread), ['requests.1.6 22→21'])
  })
})

test('a hopeless table gets no advice rather than an endless list', () => {
  const names = [...cellsOf(form).keys()].filter((name) => name.startsWith('requests.'))
  const wild = names.filter((_, index) => index % 5 === 0)
  const cells = Object.fromEntries(wild.map((name, index) => [name, numberCell(3 + index * index)]))
  assert.deepEqual(repairsOf(withCells(reportOf(sound), cells)), [])
})

test('applying a repair makes its cells certain numbers and leaves the given report alone', () => {
  const report = reportOf(printed)
  const [repair] = repairsOf(report)
  assert.ok(repair)
  const mended = applyRepair(report, repair)
  assert.deepEqual(mended.cells.get('requests.3.1.6'), numberCell(1))
  assert.deepEqual(report.cells.get('requests.3.1.6'), numberCell(7))
  assert.deepEqual([...mended.cells.keys()], [...report.cells.keys()])
})
