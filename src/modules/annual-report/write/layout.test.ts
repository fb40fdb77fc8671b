import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportForm } from '#statute/report-form'
import { cellsOf, formOf } from '#statute/report-form'
import type { LayoutCell } from './index.ts'
import { gridOf, layoutOf, tableNames } from './index.ts'

const forms: readonly (readonly [string, ReportForm])[] = [
  ['2019', formOf('2019')],
  ['2019 with （六） itemised', formOf('2019', 'itemised')],
  ['2021', formOf('2021')],
  ['2021 with （六） in one row', formOf('2021', 'single')],
]

const cellsIn = (form: ReportForm): LayoutCell[] =>
  tableNames.flatMap((table) => layoutOf(form, table).rows.flatMap((row) => row.cells))

for (const [name, form] of forms) {
  test(`edition ${name}: every cell of the form is printed once, in the order of the form`, () => {
    const printed = cellsIn(form).flatMap((cell) => (cell.kind === 'figure' ? [cell.name] : []))
    assert.deepEqual(printed, [...cellsOf(form).keys()])
  })

  test(`edition ${name}: no table has a hole or an overlap`, () => {
    for (const table of tableNames) {
      const layout = layoutOf(form, table)
      assert.equal(gridOf(layout).flat().length, layout.rows.length * layout.widths.length)
    }
  })

  test(`edition ${name}: every label of the form is printed`, () => {
    const printed = cellsIn(form).flatMap((cell) => (cell.kind === 'label' ? [cell.text] : []))
    const { requests, proactive, remedies } = form
    const expected = [
      ...proactive.flatMap((block) =>
        [block.item, ...block.rows.map((row) => row.label)].map(({ text }) => text),
      ),
      ...proactive.flatMap((block) => block.columns.map(({ label }) => label.text)),
      ...[...requests.rows, ...requests.groups].map((row) => `${row.number}${row.label.text}`),
      ...requests.columns.map(({ label }) => label.text),
      `（${requests.note}）`,
      ...remedies.groups.map(({ label }) => label.text),
      ...remedies.outcomes.map(({ label }) => label.text),
    ]
    assert.deepEqual(
      expected.filter((text) => !printed.includes(text)),
      [],
    )
  })
}

test('the brackets of table 3 cover the rows they stand for', () => {
  const spans = (form: ReportForm) =>
    layoutOf(form, 'requests').rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.kind === 'label' && cell.rowspan > 2 ? [`${cell.text} ${cell.rowspan}`] : [],
      ),
    )
  const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3'
  assert.deepEqual(spans(formOf('2021')), [
    note,
    '三、本年度办理结果 22',
    '（三）不予公开 8',
    '（四）无法提供 3',
    '（五）不予处理 5',
    '（六）其他处理 3',
  ])
  assert.deepEqual(spans(formOf('2019')), [
    note,
    '三、本年度办理结果 20',
    '（三）不予公开 8',
    '（四）无法提供 3',
    '（五）不予处理 5',
  ])
})

test('a layout with an overlap or a hole is refused', () => {
  const layout = layoutOf(formOf('2021'), 'remedies')
  const without = (dropped: number) => ({
    ...layout,
    rows: layout.rows.map((row, y) => (y === 0 ? { ...row, cells: row.cells.slice(dropped) } : row)),
  })
  assert.doesNotThrow(() => gridOf(without(0)))
  assert.throws(() => gridOf(without(1)), /hole/u)
  assert.throws(() => gridOf({ ...layout, widths: layout.widths.slice(1) }), /overlap/u)
})
