import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plusDays, plusMonths, sameDayIn, weeksOf } from './days.ts'

test('days and months go over the ends of months and years', () => {
  assert.equal(plusDays('2026-12-31', 1), '2027-01-01')
  assert.equal(plusDays('2028-03-01', -1), '2028-02-29')
  assert.equal(plusMonths('2026-12', 1), '2027-01')
  assert.equal(plusMonths('2026-01', -1), '2025-12')
})

test('a day that a month does not have is its last one', () => {
  assert.equal(sameDayIn('2026-02', '2026-01-31'), '2026-02-28')
  assert.equal(sameDayIn('2026-03', '2026-02-28'), '2026-03-28')
})

test('the weeks of a month begin on Monday and hold all its days', () => {
  const november = weeksOf('2026-11')
  assert.deepEqual(november[0]?.[0], '2026-10-26')
  assert.equal(november.length, 6)
  assert.equal(november.at(-1)?.[6], '2026-12-06')
  // February 2027 begins on a Monday and has four weeks.
  assert.equal(weeksOf('2027-02').length, 4)
})
