import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filterOf, namedIn, sameFilter } from './filter.ts'

test('a filter goes into the address and comes back', () => {
  const filter = { stage: 'review', mine: '1', search: '医保 目录' } as const
  assert.deepEqual(filterOf(new URLSearchParams(namedIn(filter))), filter)
})

test('what is empty or of something else is no part of a filter', () => {
  assert.deepEqual(filterOf(new URLSearchParams('stage=&kind=penalty&page=3')), { kind: 'penalty' })
  assert.deepEqual(namedIn({ search: '', late: '1' }), { late: '1' })
})

test('filters are the same whatever order they were built in', () => {
  assert.ok(sameFilter({ mine: '1', stage: 'draft' }, { stage: 'draft', mine: '1' }))
  assert.ok(!sameFilter({ mine: '1' }, {}))
  assert.ok(!sameFilter({}, { late: '1' }))
})
