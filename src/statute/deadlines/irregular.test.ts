import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as on } from '#statute/calendar'
import type { ClockEvent } from './index.ts'
import { foldClock } from './index.ts'

const calendar = calendarOf()
const day = (date: string) => ({ on: on(date) })

const received: ClockEvent = { kind: 'received', ...day('2026-06-08'), channel: 'counter' }
const asked: ClockEvent = { kind: 'clarification-asked', ...day('2026-06-10'), until: on('2026-06-24') }
const clarified: ClockEvent = { kind: 'clarified', ...day('2026-06-22') }
const noticed: ClockEvent = { kind: 'fee-noticed', ...day('2026-06-15') }
const reached: ClockEvent = { kind: 'fee-notice-reached', ...day('2026-06-16') }
const paid: ClockEvent = { kind: 'fee-paid', ...day('2026-06-24') }
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
const other: ClockEvent = { kind: 'agency-asked', ...day('2026-06-10'), party: '住建局', as: 'other' }
const agency = (what: 'reached' | 'answered' | 'silent', date: string): ClockEvent => ({
  kind: `agency-${what}`,
  ...day(date),
  party: '住建局',
})
const decided: ClockEvent = { kind: 'decided', ...day('2026-06-29') }
const delivered: ClockEvent = { kind: 'delivered', ...day('2026-06-30') }
const explanation: ClockEvent = { kind: 'explanation-asked', ...day('2026-06-12'), until: on('2026-06-26') }
const delay: ClockEvent = { kind: 'reasonable-delay-set', ...day('2026-06-29'), until: on('2026-09-30') }

/** Lists of events that cannot have happened so: which, by what name, and what the clerk is told. */
const table: readonly (readonly [what: string, code: string, message: RegExp, ...events: ClockEvent[]])[] = [
  ['nothing received', 'not-received', /没有收到申请的记录/u, asked],
  [
    'something before the receipt',
    'before-receipt',
    /早于收到申请之日2026-06-08/u,
    received,
    { ...asked, ...day('2026-06-05') },
  ],
  ['received twice', 'received-twice', /只能记录一次/u, received, { ...received, ...day('2026-06-09') }],
  [
    '条例第三十条: clarification asked twice',
    'asked-twice',
    /一次性告知/u,
    received,
    asked,
    clarified,
    { ...asked, ...day('2026-06-23') },
  ],
  [
    'a clarification without its time',
    'term-not-later',
    /应当晚于告知之日2026-06-10/u,
    received,
    { ...asked, until: on('2026-06-10') },
  ],
  ['clarified unasked', 'not-asked', /没有等待中的补正告知/u, received, clarified],
  [
    'given up unasked',
    'not-asked',
    /不能按逾期不补正处理/u,
    received,
    { kind: 'clarification-lapsed', ...day('2026-06-30') },
  ],
  [
    'a fee while a clarification is awaited',
    'clock-waits',
    /正在等待申请人补正或者缴费/u,
    received,
    asked,
    noticed,
  ],
  [
    'a clarification while a fee is awaited',
    'clock-waits',
    /正在等待申请人/u,
    received,
    noticed,
    { ...asked, ...day('2026-06-16') },
  ],
  [
    'two fee notices',
    'asked-twice',
    /不能重复收费/u,
    received,
    noticed,
    paid,
    { ...noticed, ...day('2026-06-25') },
  ],
  ['a fee notice that arrives unsent', 'not-asked', /没有等待送达的收费通知/u, received, reached],
  ['a fee paid unasked', 'not-asked', /没有等待缴纳的收费通知/u, received, paid],
  [
    '国办函〔2020〕109号第六条: given up before the notice arrived',
    'not-reached',
    /没有申请人收到收费通知的记录/u,
    received,
    noticed,
    { kind: 'fee-lapsed', ...day('2026-08-30') },
  ],
  [
    'a third party asked twice',
    'asked-twice',
    /已经征求过“甲公司”的意见/u,
    received,
    third('asked', '2026-06-10'),
    third('asked', '2026-06-11'),
  ],
  [
    'a letter that arrives unsent',
    'not-asked',
    /没有征求“甲公司”意见的记录/u,
    received,
    third('reached', '2026-06-10'),
  ],
  [
    'a letter that arrives twice',
    'answered-twice',
    /已经记录过/u,
    received,
    third('asked', '2026-06-10'),
    third('reached', '2026-06-11'),
    third('reached', '2026-06-12'),
  ],
  [
    'an answer unasked',
    'not-asked',
    /没有征求“甲公司”意见的记录/u,
    received,
    third('answered', '2026-06-10'),
  ],
  [
    'two answers',
    'answered-twice',
    /“甲公司”的意见已经记录过/u,
    received,
    third('asked', '2026-06-10'),
    third('answered', '2026-06-11'),
    third('answered', '2026-06-12'),
  ],
  [
    '条例第三十二条: silence before the letter arrived',
    'not-reached',
    /不能确定其答复期限/u,
    received,
    third('asked', '2026-06-10'),
    third('silent', '2026-08-10'),
  ],
  [
    '条例第三十四条: silence of an agency that made nothing',
    'silence-means-nothing',
    /不是共同制作机关/u,
    received,
    other,
    agency('reached', '2026-06-11'),
    agency('silent', '2026-08-10'),
  ],
  [
    '条例第三十三条: extended twice',
    'extension-twice',
    /只能延长一次/u,
    received,
    extended,
    { ...extended, ...day('2026-06-30') },
  ],
  [
    '条例第三十三条: extended by 21',
    'extension-length',
    /1至20个工作日，不能是21个/u,
    received,
    { ...extended, workdays: 21 },
  ],
  ['extended by half a day', 'extension-length', /不能是0.5个/u, received, { ...extended, workdays: 0.5 }],
  [
    '条例第三十三条: extended by nobody',
    'extension-without-consent',
    /负责人同意/u,
    received,
    { ...extended, approvedBy: ' ' },
  ],
  [
    'consent after the notice',
    'extension-without-consent',
    /先经/u,
    received,
    { ...extended, approvedOn: on('2026-06-30') },
  ],
  ['extended while a clarification is awaited', 'clock-waits', /正在等待申请人/u, received, asked, extended],
  [
    'an explanation asked twice',
    'asked-twice',
    /不必重复要求/u,
    received,
    explanation,
    { ...explanation, ...day('2026-06-15') },
  ],
  [
    'explained unasked',
    'not-asked',
    /没有要求说明理由的记录/u,
    received,
    { kind: 'explained', ...day('2026-06-20') },
  ],
  [
    '条例第三十五条: a delay before the explanation',
    'not-asked',
    /应当先要求申请人说明理由/u,
    received,
    explanation,
    delay,
  ],
  [
    'decided twice',
    'decided-twice',
    /已经有处理决定/u,
    received,
    decided,
    { ...decided, ...day('2026-06-30') },
  ],
  ['answered undecided', 'not-decided', /还没有处理决定/u, received, delivered],
  [
    'anything after the answer',
    'after-end',
    /已经办结或者终止/u,
    received,
    decided,
    delivered,
    { ...extended, ...day('2026-07-01') },
  ],
  [
    'anything after withdrawal',
    'after-end',
    /已经办结或者终止/u,
    received,
    { kind: 'withdrawn', ...day('2026-06-09') },
    asked,
  ],
]

describe('what cannot have happened', () => {
  for (const [what, code, message, ...events] of table)
    test(what, () => {
      const found = foldClock(events, calendar)
      assert.equal(found.kind, 'irregular')
      assert.equal(found.code, code)
      assert.match(found.message, message)
      assert.equal(found.on, found.event?.on)
    })
})
