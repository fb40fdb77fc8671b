import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as on } from '#statute/calendar'
import type { Clock, ClockEvent } from './index.ts'
import { foldClock } from './index.ts'
import { clarificationAsked, happened, received, thirdParty } from '../../../test/support/clock-events.ts'

const calendar = calendarOf()

const clockOf = (...events: readonly ClockEvent[]): Clock => {
  const clock = foldClock(events, calendar)
  assert.equal(clock.kind, 'clock')
  return clock
}

describe('how a clock stands on a day', () => {
  const asked = clockOf(
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    thirdParty('reached', '2026-06-15'),
    thirdParty('answered', '2026-06-22'),
    happened('decided', '2026-07-15'),
    happened('delivered', '2026-07-16'),
  )
  /** Due on 2026-07-14. */
  const stands = [
    ['2026-06-07', 'not-received', undefined],
    ['2026-06-08', 'running', 20],
    ['2026-06-11', 'running', 17],
    ['2026-06-12', 'suspended', 16],
    ['2026-06-21', 'suspended', 16],
    ['2026-06-22', 'running', 16],
    ['2026-07-13', 'running', 1],
    ['2026-07-14', 'running', 0],
    ['2026-07-15', 'running', -1],
    ['2026-07-16', 'stopped', undefined],
  ] as const

  for (const [day, status, remaining] of stands)
    test(`${day}: ${status}, ${String(remaining)} working days left`, () => {
      assert.deepEqual([asked.statusOn(on(day)), asked.remainingOn(on(day))], [status, remaining])
    })

  test('waiting for the applicant no term runs, and their own term is known', () => {
    const clock = clockOf(
      received('2026-06-08'),
      happened('fee-noticed', '2026-06-22'),
      happened('fee-notice-reached', '2026-06-23'),
    )
    assert.deepEqual(clock.waits, [
      { for: 'payment', party: '', from: '2026-06-22', last: undefined, limit: '2026-07-21' },
    ])
    assert.equal(clock.statusOn(on('2026-06-30')), 'suspended')
    assert.equal(clock.remainingOn(on('2026-06-30')), undefined)
  })

  test('third party: 15 working days from the day their letter arrived', () => {
    const clock = clockOf(
      received('2026-06-08'),
      thirdParty('asked', '2026-06-12'),
      thirdParty('reached', '2026-06-15'),
    )
    assert.equal(clock.waits[0]?.limit, '2026-07-07')
  })

  test('given up is lapsed', () => {
    const clock = clockOf(received('2026-04-28'), clarificationAsked('2026-05-11', '2026-05-25'), {
      kind: 'clarification-lapsed',
      on: on('2026-05-26'),
    })
    assert.deepEqual(
      [clock.statusOn(on('2026-05-25')), clock.statusOn(on('2026-05-26'))],
      ['suspended', 'lapsed'],
    )
    assert.deepEqual(clock.breaches, [])
  })
})
