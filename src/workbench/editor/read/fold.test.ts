import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from './fold.ts'

test('a short stretch is shown whole', () => {
  assert.deepEqual(fold('没有改动'), { head: '没有改动', hidden: 0, tail: '' })
})

test('a long one shows its ends, and no character is cut in two', () => {
  const text = '𠮷'.repeat(400)
  const { head, hidden, tail } = fold(text)
  assert.equal([...head].length + hidden + [...tail].length, 400)
  assert.ok(text.startsWith(head) && text.endsWith(tail))
})
