import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysLeftOf } from './days-left.ts'

const draft = { visibility: 'none', stage: 'draft' } as const

test('days left are told in words, and press when few or none are left', () => {
  assert.deepEqual(daysLeftOf({ ...draft, daysLeft: 12 }), { words: '还有 12 天', urgent: false })
  assert.deepEqual(daysLeftOf({ ...draft, daysLeft: 3 }), { words: '还有 3 天', urgent: true })
  assert.deepEqual(daysLeftOf({ ...draft, daysLeft: 0 }), { words: '今天到期', urgent: true })
  assert.deepEqual(daysLeftOf({ ...draft, daysLeft: -4 }), { words: '超期 4 天', urgent: true })
})

test('what is public, kept or discarded is no longer counted', () => {
  assert.equal(daysLeftOf({ stage: 'settled', visibility: 'public', daysLeft: -4 }), undefined)
  assert.equal(daysLeftOf({ stage: 'kept', visibility: 'none', daysLeft: 2 }), undefined)
  assert.equal(daysLeftOf({ stage: 'discarded', visibility: 'none', daysLeft: 2 }), undefined)
  assert.equal(daysLeftOf({ ...draft, daysLeft: null }), undefined)
})
