import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gridOf } from './grid.ts'
import type { Line } from './words.ts'

const line = (code: string, counts: number[] | null): Line => ({
  code,
  number: `${code}、`,
  label: `第${code}行`,
  depth: (code.split('.').length - 1) as Line['depth'],
  meaning: null,
  counts,
})

test('brackets stand beside exactly the rows they hold together, and every row is three headings wide', () => {
  const rows = gridOf([
    line('1', [1]),
    line('3', null),
    line('3.1', [2]),
    line('3.3', null),
    line('3.3.1', [3]),
    line('3.3.2', [4]),
    line('4', [5]),
  ])
  assert.deepEqual(
    rows.map(({ heads }) => heads.map(({ code, rows: high, columns }) => [code, high, columns])),
    [
      [['1', 1, 3]],
      [
        ['3', 3, 1],
        ['3.1', 1, 2],
      ],
      [
        ['3.3', 2, 1],
        ['3.3.1', 1, 1],
      ],
      [['3.3.2', 1, 1]],
      [['4', 1, 3]],
    ],
  )
})
