import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendarOf, parseLocalDate as on } from '#statute/calendar'
import { citation } from '#statute/dated'
import type { Instance, Procedure, RemedyResult, RulingResult, Ruling } from './index.ts'
import {
  answerDue,
  appealDue,
  bindingFrom,
  handInsOn,
  noAnswerOn,
  pathOf,
  redoClock,
  redoDue,
  remedyResults,
  resultBasis,
  resultTitle,
  resultsOf,
  standingResult,
  tableFourCell,
} from './index.ts'

const calendar = calendarOf()

/** When the answer is due: a table a lawyer can read. */
const answers: readonly (readonly [Instance, Procedure, received: string, due: string, why: string])[] = [
  ['review', 'ordinary', '2026-06-08', '2026-06-23', '10 working days; 06-19 is Dragon Boat Day'],
  ['review', 'simple', '2026-06-08', '2026-06-15', '5 working days'],
  [
    'review',
    'ordinary',
    '2026-09-14',
    '2026-09-28',
    '10 working days; 09-20 is a make-up workday, 09-25 Mid-Autumn',
  ],
  ['review', 'simple', '2026-09-30', '2026-10-13', '5 working days behind National Day; 10-10 is worked'],
  [
    'review',
    'simple',
    '2026-02-13',
    '2026-02-27',
    '5 working days over the Spring Festival; 02-14 is worked',
  ],
  ['review', 'ordinary', '2025-12-29', '2026-01-13', 'over New Year; 2026-01-04 is a make-up workday'],
  ['first', 'ordinary', '2026-06-08', '2026-06-23', '15 calendar days'],
  ['first', 'simple', '2026-09-18', '2026-10-08', '15 days end on a holiday: the next working day'],
  ['first', 'ordinary', '2026-07-03', '2026-07-20', '15 days end on a Saturday: the Monday after'],
  ['second', 'ordinary', '2026-06-08', '2026-06-23', '行政诉讼法第八十六条: 15 days'],
  // the turn of the law: the day the copy came decides
  ['review', 'ordinary', '2023-12-22', '2024-01-02', 'old law: ten days end on New Year, the day after'],
  ['review', 'ordinary', '2023-12-29', '2024-01-08', 'old law: ten days, not ten working days'],
  ['review', 'ordinary', '2023-09-25', '2023-10-07', 'old law: end in National Day, 10-07 is worked'],
  ['review', 'ordinary', '2024-01-01', '2024-01-15', 'new law, on its first day: 10 working days'],
  ['review', 'simple', '2024-01-01', '2024-01-08', 'new law: 5 working days'],
  // holidays of other years
  ['review', 'ordinary', '2024-02-05', '2024-02-23', 'New Year’s Eve 2024 was worked, so were 02-18'],
  ['review', 'simple', '2024-02-05', '2024-02-18', 'the last day is a Sunday that is worked'],
  ['first', 'ordinary', '2024-02-05', '2024-02-20', '15 days run through the Spring Festival'],
  ['review', 'ordinary', '2024-09-23', '2024-10-11', '09-29 is worked, then National Day'],
  ['first', 'ordinary', '2024-09-23', '2024-10-08', 'the last day of 15 falls on the first day of work'],
  ['review', 'ordinary', '2024-12-31', '2025-01-15', 'only 01-01 is off'],
  ['review', 'ordinary', '2025-01-20', '2025-02-08', '01-26 and 02-08 are worked'],
  ['review', 'simple', '2025-04-28', '2025-05-08', 'behind Labour Day'],
  ['review', 'ordinary', '2025-09-24', '2025-10-14', '09-28 and 10-11 are worked'],
  ['first', 'ordinary', '2025-09-24', '2025-10-09', '15 days run through National Day and Mid-Autumn'],
  ['review', 'ordinary', '2026-01-04', '2026-01-16', 'a copy that came on a make-up workday'],
  ['first', 'ordinary', '2026-01-04', '2026-01-19', '15 days, make-up workdays or not'],
  ['review', 'ordinary', '2026-04-27', '2026-05-13', '05-09 is worked'],
]

describe('行政复议法第四十八条、第五十四条, 行政诉讼法第六十七条、第八十六条: until when to answer', () => {
  for (const [instance, procedure, received, due, why] of answers)
    test(`${instance} ${procedure}, received ${received}: ${due}, ${why}`, () => {
      assert.equal(answerDue(instance, procedure, on(received), calendar).date, due)
    })
})

test('行政复议法第五十四条: no 简易程序 before the law that brought it', () => {
  assert.throws(() => answerDue('review', 'simple', on('2023-12-31'), calendar), { code: 'not-in-force' })
})

test('each term says by which law of the day it runs, and how sure that is', () => {
  const basis = (received: string) => {
    const { basis: of, length } = answerDue('review', 'ordinary', on(received), calendar)
    return [citation(of), of.certainty, length.unit]
  }
  assert.deepEqual(basis('2023-12-31'), [
    '《中华人民共和国行政复议法》（2017年修正）第二十三条',
    'memory',
    'days',
  ])
  assert.deepEqual(basis('2024-01-01'), ['《中华人民共和国行政复议法》第四十八条', 'read', 'workdays'])
})

test('行政复议法第七十条: what silence costs is cited by the law of the day', () => {
  const cited = (day: string) => citation(noAnswerOn('reconsideration', on(day)).basis)
  assert.equal(cited('2023-12-31'), '《中华人民共和国行政复议法》（2017年修正）第二十八条第一款第四项')
  assert.equal(cited('2024-01-01'), '《中华人民共和国行政复议法》第七十条')
})

/** 行政诉讼法第八十五条. */
const appeals: readonly (readonly [RulingResult, served: string, last: string | undefined])[] = [
  ['revokedAndRedo', '2026-06-08', '2026-06-23'],
  ['claimDismissed', '2026-09-17', '2026-10-08'],
  ['dismissed', '2026-06-08', '2026-06-18'],
  // Days of rest count; only the last day is none.
  ['dismissed', '2024-02-05', '2024-02-18'],
  ['revokedAndRedo', '2024-02-05', '2024-02-20'],
  ['dismissed', '2024-09-23', '2024-10-08'],
  ['revokedAndRedo', '2025-01-20', '2025-02-05'],
  ['revokedAndRedo', '2025-09-24', '2025-10-09'],
  ['withdrawn', '2026-06-08', undefined],
]

describe('行政诉讼法第八十五条: a judgment may be appealed for 15 days, a ruling for 10', () => {
  for (const [result, served, last] of appeals)
    test(`${result} served ${served}: ${last ?? 'not at all'}`, () => {
      assert.equal(appealDue(result, on(served), calendar)?.date, last)
    })
})

/** Until when what was ordered is done, from the day the result binds. */
const redos: readonly (readonly [
  RemedyResult,
  named: { count: number; unit: 'workdays' | 'days' } | null,
  bound: string,
  due: string | undefined,
])[] = [
  ['revokedAndRedo', { count: 20, unit: 'workdays' }, '2026-09-14', '2026-10-16'],
  ['revokedAndRedo', { count: 30, unit: 'days' }, '2026-09-04', '2026-10-08'],
  ['orderedToAct', { count: 15, unit: 'days' }, '2026-06-08', '2026-06-23'],
  ['orderedToDisclose', null, '2026-09-14', '2026-10-16'],
  ['orderedToDisclose', { count: 5, unit: 'workdays' }, '2026-06-08', '2026-06-15'],
  ['revokedAndRedo', null, '2026-06-08', undefined],
  // 法释〔2025〕8号: 20 working days since 2025-06-01, over National Day and Mid-Autumn of 2025
  ['orderedToDisclose', null, '2025-09-15', '2025-10-17'],
  ['orderedToDisclose', null, '2026-02-02', '2026-03-06'],
  ['revokedAndRedo', { count: 60, unit: 'days' }, '2025-12-18', '2026-02-24'],
]

test('法释〔2025〕8号: before its day no term is taken for granted', () => {
  assert.throws(() => redoDue('orderedToDisclose', null, on('2025-05-30'), calendar), {
    code: 'not-in-force',
  })
})

describe('the term of doing it over', () => {
  for (const [result, named, bound, due] of redos)
    test(`${result}, ${named === null ? 'no term named' : `${named.count} ${named.unit}`}, from ${bound}: ${due ?? 'to be entered'}`, () => {
      assert.equal(redoDue(result, named, on(bound), calendar), due)
    })
})

const ruling = (
  instance: Instance,
  result: RulingResult,
  servedOn: string | null = '2026-06-08',
): Ruling => ({
  instance,
  result,
  on: on('2026-06-01'),
  servedOn: servedOn === null ? null : on(servedOn),
})

/** What stands behind several instances, and from when it binds where nobody appeals. */
const chains: readonly (readonly [readonly Ruling[], RemedyResult | null, bound: string | null])[] = [
  [[ruling('review', 'upheld')], 'upheld', '2026-06-08'],
  [[ruling('review', 'revokedAndRedo', null)], 'revokedAndRedo', null],
  [[ruling('first', 'claimDismissed')], 'claimDismissed', '2026-06-24'],
  [[ruling('first', 'withdrawn')], 'withdrawn', '2026-06-08'],
  [
    [ruling('first', 'claimDismissed'), ruling('second', 'appealDismissed', '2026-09-01')],
    'claimDismissed',
    '2026-09-01',
  ],
  [
    [ruling('first', 'claimDismissed'), ruling('second', 'revokedAndRedo', '2026-09-01')],
    'revokedAndRedo',
    '2026-09-01',
  ],
  [[ruling('first', 'revoked'), ruling('second', 'remanded')], null, null],
  [
    [ruling('first', 'revoked'), ruling('second', 'remanded'), ruling('first', 'claimDismissed')],
    'claimDismissed',
    '2026-06-24',
  ],
  [[ruling('first', 'claimDismissed'), ruling('second', 'appealWithdrawn')], 'claimDismissed', '2026-06-08'],
]

describe('the last effective result counts', () => {
  for (const [rulings, result, bound] of chains)
    test(`${rulings.map(({ instance, result: each }) => `${instance} ${each}`).join(', ')}: ${result ?? 'none'}`, () => {
      assert.equal(standingResult(rulings), result)
      assert.equal(bindingFrom(rulings.at(-1), null, calendar), bound)
    })

  test('an appeal keeps a judgment from binding', () => {
    assert.equal(bindingFrom(ruling('first', 'revoked'), on('2026-06-20'), calendar), null)
  })
})

/** Table 4 of 2026: received, result, from when it binds, in which cell. */
const cells: readonly (readonly [
  received: string,
  RemedyResult | null,
  bound: string | null,
  cell: string | undefined,
])[] = [
  ['2026-03-02', 'upheld', '2026-05-06', 'upheld'],
  ['2026-03-02', 'claimDismissed', '2026-05-06', 'upheld'],
  ['2026-03-02', 'revokedAndRedo', '2026-05-06', 'corrected'],
  ['2026-03-02', 'declaredUnlawful', '2026-05-06', 'corrected'],
  ['2026-03-02', 'orderedToDisclose', '2026-05-06', 'corrected'],
  ['2026-03-02', 'notAccepted', '2026-05-06', 'other'],
  ['2026-03-02', 'dismissed', '2026-05-06', 'other'],
  ['2026-03-02', 'mediated', '2026-05-06', 'other'],
  ['2025-11-03', 'upheld', '2026-01-08', 'upheld'],
  ['2025-11-03', 'upheld', '2025-12-30', undefined],
  ['2026-11-03', null, null, 'pending'],
  ['2026-11-03', 'revoked', '2027-01-04', 'pending'],
  ['2027-01-04', 'upheld', '2027-02-04', undefined],
]

describe('条例第五十条: the one cell of table 4', () => {
  for (const [received, result, bound, cell] of cells)
    test(`received ${received}, ${result ?? 'no result'}, binding ${bound ?? 'never'}: ${cell ?? 'another year'}`, () => {
      const found = tableFourCell(
        {
          path: 'reconsideration',
          receivedOn: on(received),
          result,
          boundFrom: bound === null ? null : on(bound),
        },
        on('2026-01-01'),
        on('2026-12-31'),
      )
      assert.equal(found?.outcome, cell)
    })

  test('a suit is counted by whether a reconsideration went before', () => {
    assert.equal(pathOf('reconsideration', false), 'reconsideration')
    assert.equal(pathOf('litigation', false), 'direct')
    assert.equal(pathOf('litigation', true), 'afterReconsideration')
  })
})

test('every result of a way has its article; those of an appeal only there', () => {
  for (const form of ['reconsideration', 'litigation'] as const) {
    for (const result of resultsOf(form, false)) {
      assert.ok(resultTitle(result))
      assert.ok(citation(resultBasis(result, form) ?? assert.fail(result)))
    }
    for (const day of [on('2023-12-31'), on('2024-01-01')]) {
      assert.ok(handInsOn(form, day).length >= 4)
      assert.match(noAnswerOn(form, day).title, /视为没有证据/u)
    }
  }
  assert.ok(!resultsOf('reconsideration', false).includes('remanded'))
  assert.ok(resultsOf('litigation', true).includes('appealDismissed'))
  assert.ok(!resultsOf('litigation', false).includes('upheld'))
  const corrected = Object.values(remedyResults).filter(({ outcome }) => outcome === 'corrected')
  assert.equal(corrected.length, 7)
})

describe('the clock of a redo', () => {
  const order = { cause: 'reconsideration', on: on('2026-06-08'), due: on('2026-07-06') } as const
  const folded = (...events: Parameters<typeof redoClock>[1]) => {
    const clock = redoClock(order, events, calendar, on('2026-01-05'))
    return clock.kind === 'clock' ? clock : assert.fail(clock.message)
  }

  test('ends on the day ordered, whoever is asked meanwhile', () => {
    const asked = { kind: 'third-party-asked', on: on('2026-06-09'), party: '第三方1' } as const
    assert.equal(folded().due, '2026-07-06')
    assert.equal(folded(asked).due, '2026-07-06')
    assert.equal(folded().receivedOn, '2026-01-05')
    assert.equal(folded().remainingOn(on('2026-07-03')), 1)
    assert.equal(folded().remainingOn(on('2026-07-07')), -1)
  })

  test('tells an answer that went out too late', () => {
    const decided = { kind: 'decided', on: on('2026-07-06') } as const
    const [breach] = folded(decided, { kind: 'delivered', on: on('2026-07-07') }).breaches
    assert.equal(breach?.limit, '2026-07-06')
    assert.deepEqual(folded(decided, { kind: 'delivered', on: on('2026-07-06') }).breaches, [])
  })
})
