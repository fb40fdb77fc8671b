import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf, dayStart, later, systemClock } from './index.ts'

test('the day changes at midnight in China, not in Greenwich', () => {
  assert.equal(dayOf('2026-01-04T15:59:59.999Z'), '2026-01-04')
  assert.equal(dayOf('2026-01-04T16:00:00.000Z'), '2026-01-05')
  assert.equal(dayOf('2025-12-31T16:00:00.000Z'), '2026-01-01')
})

test('a day begins at the first moment that is in it', () => {
  const moment = fc.date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, (date) => {
      const start = dayStart(dayOf(date.toISOString()))
      assert.ok(start <= date.toISOString())
      assert.equal(dayOf(start), dayOf(date.toISOString()))
      assert.notEqual(dayOf(later(start, -1)), dayOf(start))
    }),
  )
})

test('the clock tells moments that compare as text', () => {
  const now = systemClock()
  assert.match(now, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u)
  assert.ok(later(now, 1) > now)
  assert.ok(later(now, -1) < now)
})
