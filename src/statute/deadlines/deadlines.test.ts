import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf } from '#statute/calendar'
import { chosen } from '#statute/dated'
import type { Clock, ClockEvent, Irregular } from './index.ts'
import { foldClock, presetRules } from './index.ts'
import {
  agency,
  agencyAsked,
  clarificationAsked,
  delaySet,
  explanationAsked,
  extended,
  happened,
  received,
  thirdParty,
} from '../../../test/support/clock-events.ts'

const calendar = calendarOf()

const clockOf = (...events: readonly ClockEvent[]): Clock => {
  const clock = foldClock(events, calendar)
  assert.equal(clock.kind, 'clock')
  return clock
}

/** A calendar table a lawyer can read: what happened, when the answer is due, and why. */
const table: readonly (readonly [due: string | undefined, why: string, ...events: ClockEvent[]])[] = [
  ['2026-10-16', '条例第三十三条: 20 working days; Mid-Autumn and National Day off', received('2026-09-14')],
  ['2026-10-30', '条例第三十三条: National Day off, 10-10 is worked', received('2026-09-28')],
  ['2026-11-27', 'the same, 20 more', received('2026-09-28'), extended('2026-10-30')],
  ['2026-11-06', 'the same, 5 more', received('2026-09-28'), extended('2026-10-12', 5)],
  ['2026-01-27', 'over the turn of the year', received('2025-12-29')],
  ['2026-05-28', 'over Labour Day', received('2026-04-28')],
  ['2026-08-28', 'received on a Saturday: Monday is the first day', received('2026-08-01')],
  [
    undefined,
    '条例第三十条: nothing runs while a clarification is awaited',
    received('2026-04-28'),
    clarificationAsked('2026-05-11', '2026-05-25'),
  ],
  [
    '2026-06-16',
    '条例第三十条: 20 anew from the corrected request',
    received('2026-04-28'),
    clarificationAsked('2026-05-11', '2026-05-25'),
    happened('clarified', '2026-05-19'),
  ],
  [
    undefined,
    '条例第三十二条: the letter has not arrived, nobody can say when the 15 days end',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
  ],
  [
    '2026-07-29',
    '条例第三十二条: 4 counted, then until 07-07, then 16',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    thirdParty('reached', '2026-06-15'),
  ],
  [
    '2026-07-29',
    'silence adds nothing to that, whenever it is written down',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    thirdParty('reached', '2026-06-15'),
    thirdParty('silent', '2026-07-20'),
  ],
  [
    '2026-07-29',
    'an answer after their 15 days neither',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    thirdParty('reached', '2026-06-15'),
    thirdParty('answered', '2026-07-15'),
  ],
  [
    '2026-07-14',
    'an answer on 06-22: 5 working days are not counted',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    thirdParty('reached', '2026-06-15'),
    thirdParty('answered', '2026-06-22'),
  ],
  [
    '2026-07-17',
    'two third parties: until the last has answered, no day twice',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    thirdParty('asked', '2026-06-15', '乙公司'),
    thirdParty('reached', '2026-06-15'),
    thirdParty('reached', '2026-06-16', '乙公司'),
    thirdParty('answered', '2026-06-22'),
    thirdParty('answered', '2026-06-25', '乙公司'),
  ],
  [
    '2026-07-17',
    '条例第三十四条: a co-making agency and a third party at one time, no day twice',
    received('2026-06-08'),
    thirdParty('asked', '2026-06-12'),
    agencyAsked('2026-06-15'),
    thirdParty('reached', '2026-06-15'),
    agency('reached', '2026-06-16'),
    thirdParty('answered', '2026-06-22'),
    agency('answered', '2026-06-25'),
  ],
  [
    '2026-07-29',
    '条例第三十四条: a co-maker has 15 working days',
    received('2026-06-08'),
    agencyAsked('2026-06-12'),
    agency('reached', '2026-06-15'),
  ],
  [
    undefined,
    '条例第三十三条: another agency has no term, its time is not counted until it answers',
    received('2026-06-08'),
    agencyAsked('2026-06-12', 'other'),
    agency('reached', '2026-06-15'),
  ],
  [
    '2026-07-13',
    'asked on the last day: due on the working day the answer is in',
    received('2026-06-08'),
    thirdParty('asked', '2026-07-07'),
    thirdParty('reached', '2026-07-08'),
    thirdParty('answered', '2026-07-11'),
  ],
  [
    undefined,
    '国办函〔2020〕109号第六条: nothing runs while a fee is awaited',
    received('2026-06-08'),
    happened('fee-noticed', '2026-06-22'),
  ],
  [
    '2026-07-29',
    '国办函〔2020〕109号第六条: 20 anew from the day after payment',
    received('2026-06-08'),
    happened('fee-noticed', '2026-06-22'),
    happened('fee-notice-reached', '2026-06-23'),
    happened('fee-paid', '2026-07-01'),
  ],
  [
    '2026-09-30',
    '条例第三十五条: a reasonable delay instead of the term',
    received('2026-06-08'),
    explanationAsked('2026-06-15', '2026-06-29'),
    happened('explained', '2026-06-26'),
    delaySet('2026-07-01', '2026-09-30'),
  ],
  [
    '2026-10-08',
    'a delay never ends on a day of rest: 10-01 to 10-07 are off',
    received('2026-06-08'),
    explanationAsked('2026-06-15', '2026-06-29'),
    happened('explained', '2026-06-26'),
    delaySet('2026-07-01', '2026-10-03'),
  ],
  [
    '2026-10-16',
    '条例第三十五条: asking for an explanation moves nothing',
    received('2026-09-14'),
    explanationAsked('2026-09-15', '2026-09-30'),
  ],
  [undefined, 'withdrawn: nothing is due', received('2026-09-14'), happened('withdrawn', '2026-09-18')],
]

describe('when the answer to a request is due', () => {
  for (const [due, why, ...events] of table)
    test(`${due ?? 'not known yet'}: ${why}`, () => {
      assert.equal(clockOf(...events).due, due)
    })
})

describe('what no document decides', () => {
  const ours = { document: '本机关内部规定', certainty: 'practice' } as const
  const events = [
    received('2026-06-08'),
    happened('fee-noticed', '2026-06-22'),
    happened('fee-paid', '2026-07-01'),
  ]

  test('payment may let the term run on instead, with a source of its own', () => {
    const rules = {
      ...presetRules,
      afterPayment: chosen(presetRules.afterPayment, { value: 'runs-on', basis: ours }),
    }
    const clock = foldClock(events, calendar, rules)
    assert.deepEqual([clock.kind, clock.kind === 'clock' && clock.due], ['clock', '2026-07-16'])
  })

  test('an extension told before payment may stay', () => {
    const extendedFirst = [...events, extended('2026-06-10', 3)]
    const rules = {
      ...presetRules,
      extensionInNewTerm: chosen(presetRules.extensionInNewTerm, { value: 'stays', basis: ours }),
    }
    assert.equal(clockOf(...extendedFirst).due, '2026-07-29')
    const clock = foldClock(extendedFirst, calendar, rules)
    assert.deepEqual([clock.kind, clock.kind === 'clock' && clock.due], ['clock', '2026-08-03'])
  })
})

const messageOf = (clock: Clock | Irregular): string => (clock.kind === 'irregular' ? clock.message : '')
test('a request before 条例 of 2019 has no term here', () => {
  assert.throws(() => foldClock([received('2019-05-14')], calendar), { code: 'not-in-force' })
  assert.equal(messageOf(foldClock([], calendar)), '没有收到申请的记录，无法计算期限。')
})
