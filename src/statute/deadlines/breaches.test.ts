import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as on } from '#statute/calendar'
import type { ClockEvent } from './index.ts'
import { admit, foldClock } from './index.ts'

const calendar = calendarOf()
const day = (date: string) => ({ on: on(date) })

const received: ClockEvent = { kind: 'received', ...day('2026-06-08'), channel: 'counter' }
const asked: ClockEvent = { kind: 'clarification-asked', ...day('2026-06-10'), until: on('2026-06-24') }
const noticed: ClockEvent = { kind: 'fee-noticed', ...day('2026-06-15') }
const reached: ClockEvent = { kind: 'fee-notice-reached', ...day('2026-06-16') }
const extended = {
  kind: 'extended',
  ...day('2026-06-29'),
  workdays: 20,
  approvedBy: '王主任',
  approvedOn: on('2026-06-26'),
} as const
const third = (what: 'asked' | 'reached' | 'answered' | 'silent', date: string): ClockEvent => ({
  kind: `third-party-${what}`,
  ...day(date),
  party: '甲公司',
})
const decided: ClockEvent = { kind: 'decided', ...day('2026-06-29') }
const delivered: ClockEvent = { kind: 'delivered', ...day('2026-06-30') }

/** Due on 2026-07-07. Acts that are void, and those that count with a breach. */
const acts: readonly (readonly [
  what: string,
  refused: string | null,
  breach: string | null,
  ...events: ClockEvent[],
])[] = [
  ['条例第三十三条: extended on the due date', null, null, received, { ...extended, ...day('2026-07-07') }],
  [
    '条例第三十三条: extended the day after',
    'too-late',
    'after-due',
    received,
    { ...extended, ...day('2026-07-08') },
  ],
  [
    '条例第三十条: a clarification notice on the 7th working day',
    null,
    null,
    received,
    { ...asked, ...day('2026-06-17') },
  ],
  ['条例第三十条: on the 8th', null, 'clarification-late', received, { ...asked, ...day('2026-06-18') }],
  [
    'a clarification notice after the due date',
    'too-late',
    'clarification-late after-due',
    received,
    { ...asked, ...day('2026-07-08'), until: on('2026-07-20') },
  ],
  [
    '国办函〔2020〕109号第六条: a fee notice after the due date',
    'too-late',
    'after-due',
    received,
    { ...noticed, ...day('2026-07-08') },
  ],
  [
    'given up on the last day of the clarification',
    'too-early',
    'given-up-early',
    received,
    asked,
    { kind: 'clarification-lapsed', ...day('2026-06-24') },
  ],
  [
    'given up the day after',
    null,
    null,
    received,
    asked,
    { kind: 'clarification-lapsed', ...day('2026-06-25') },
  ],
  [
    'given up on the last day of payment',
    'too-early',
    'given-up-early',
    received,
    noticed,
    reached,
    { kind: 'fee-lapsed', ...day('2026-07-15') },
  ],
  [
    'given up the day after that',
    null,
    null,
    received,
    noticed,
    reached,
    { kind: 'fee-lapsed', ...day('2026-07-16') },
  ],
  [
    '条例第三十二条: silent on the 15th working day',
    'too-early',
    'silence-early',
    received,
    third('asked', '2026-06-10'),
    third('reached', '2026-06-11'),
    third('silent', '2026-07-03'),
  ],
  [
    '条例第三十二条: silent after it',
    null,
    null,
    received,
    third('asked', '2026-06-10'),
    third('reached', '2026-06-11'),
    third('silent', '2026-07-04'),
  ],
  [
    '条例第三十三条: answered on the due date',
    null,
    null,
    received,
    { ...decided, ...day('2026-07-07') },
    { ...delivered, ...day('2026-07-07') },
  ],
  [
    '条例第三十三条: answered the day after',
    null,
    'answer-late',
    received,
    { ...decided, ...day('2026-07-07') },
    { ...delivered, ...day('2026-07-08') },
  ],
]

describe('what comes too late or too early', () => {
  for (const [what, refused, breach, ...events] of acts)
    test(what, () => {
      const clock = foldClock(events, calendar)
      assert.ok(clock.kind === 'clock')
      assert.equal(clock.breaches.map(({ code }) => code).join(' '), breach ?? '')
      assert.ok(clock.breaches.every(({ message }) => /^\S.*。$/u.test(message)))
      const next = events.at(-1)
      assert.ok(next !== undefined)
      const admitted = admit(events.slice(0, -1), next, calendar)
      assert.equal(admitted.kind === 'irregular' ? admitted.code : null, refused)
    })

  test('an act that is void moves no date', () => {
    const clock = foldClock([received, { ...extended, ...day('2026-07-08') }], calendar)
    assert.equal(clock.kind === 'clock' && clock.due, '2026-07-07')
  })
})
