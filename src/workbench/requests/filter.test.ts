import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withChange } from '../parts/filters/address.ts'
import type { RequestFilter } from './filter.ts'
import { filterOf, namedIn, sameFilter } from './filter.ts'

test('an address without a filter lists what is still to be answered; with all=1 everything', () => {
  assert.deepEqual(filterOf(new URLSearchParams('')), { state: 'open' })
  assert.deepEqual(filterOf(new URLSearchParams('all=1')), {})
  assert.deepEqual(filterOf(new URLSearchParams('stage=handling&x=1')), { stage: 'handling' })
})

test('a filter goes into an address and comes out of it the same', () => {
  for (const filter of [{}, { state: 'open' }, { within: '5', mine: '1' }] as const)
    assert.ok(sameFilter(filterOf(new URLSearchParams(namedIn(filter))), filter))
})

test('nothing chosen takes a word out', () => {
  assert.deepEqual(withChange({ state: 'open', late: '1' }, 'late', undefined), { state: 'open' })
  assert.deepEqual(withChange<RequestFilter, 'stage'>({}, 'stage', 'review'), { stage: 'review' })
})
