import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWithin, levelOf, placeOf } from './tree.ts'

const rows = [
  { id: 'law', parent: null },
  { id: 'money', parent: 'law' },
  { id: 'budget', parent: 'money' },
  { id: 'rules', parent: 'law' },
  { id: 'news', parent: null },
]
const at = (id: string) => {
  const row = rows.find((each) => each.id === id)
  assert.ok(row)
  return row
}

test('a column knows its level and its place among its siblings', () => {
  assert.deepEqual(
    rows.map((row) => levelOf(rows, row)),
    [0, 1, 2, 1, 0],
  )
  assert.deepEqual(placeOf(rows, at('rules')), { place: 1, of: 2 })
  assert.deepEqual(placeOf(rows, at('news')), { place: 1, of: 2 })
})

test('a column lies within itself and all above it, and nowhere else', () => {
  assert.deepEqual(
    rows.filter((row) => isWithin(rows, at('budget'), row.id)).map(({ id }) => id),
    ['law', 'money', 'budget'],
  )
})
