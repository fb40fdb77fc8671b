import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved, sizeOf } from './size.ts'

test('sizes are told with at most two digits that matter', () => {
  assert.equal(sizeOf(0), '0.1 KB')
  assert.equal(sizeOf(1536), '1.5 KB')
  assert.equal(sizeOf(340 * 1024), '340 KB')
  assert.equal(sizeOf(3.4 * 1024 * 1024), '3.4 MB')
  assert.equal(sizeOf(1000 * 1024 * 1024), '1.0 GB')
})

test('one of a list goes up or down, and stays at the ends', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c'])
  assert.deepEqual(moved(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b'])
  assert.deepEqual(moved(['a', 'b'], 0, -1), ['a', 'b'])
  assert.deepEqual(moved(['a', 'b'], 1, 1), ['a', 'b'])
})
