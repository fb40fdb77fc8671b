import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CalendarError, calendarOf, parseLocalDate as on, weekdayOf } from './index.ts'

const calendar = calendarOf()

/** A calendar table a lawyer can read. */
const terms = [
  // event        working days  ends          why
  ['2026-09-14', 20, '2026-10-16', 'Mid-Autumn and National Day off; 09-20 and 10-10 are worked'],
  ['2026-09-28', 20, '2026-10-30', 'National Day off, 10-10 is worked'],
  ['2026-10-30', 20, '2026-11-27', 'the extension of that: no holiday in it'],
  ['2025-12-29', 20, '2026-01-27', 'New Year off, 01-04 is worked'],
  ['2026-02-10', 7, '2026-02-26', 'clarification over the Spring Festival; 02-14 is worked'],
  ['2026-04-28', 7, '2026-05-11', 'clarification over Labour Day; 05-09 is worked'],
  ['2026-04-28', 20, '2026-05-28', 'reply over Labour Day'],
  ['2026-06-15', 15, '2026-07-07', 'third party, Dragon Boat Festival off'],
  ['2026-08-03', 1, '2026-08-04', 'the day of the event is not counted'],
  ['2026-08-01', 1, '2026-08-03', 'an event on a Saturday: Monday is the first day'],
  ['2026-09-19', 1, '2026-09-20', 'the Sunday behind it is worked'],
  ['2026-08-01', 0, '2026-08-03', 'nothing to count: the next working day'],
  ['2026-08-03', 0, '2026-08-03', 'nothing to count on a working day'],
  ['2020-01-23', 1, '2020-02-03', 'the Spring Festival extended by the epidemic'],
  ['2022-12-30', 1, '2023-01-03', 'a holiday over the turn of the year'],
  ['2027-02-04', 1, '2027-02-09', 'not announced: only 除夕 to 初三 are off'],
] as const

describe('terms in working days', () => {
  for (const [event, workdays, ends, why] of terms)
    test(`${event} and ${workdays} working days end on ${ends}: ${why}`, () => {
      const reached = calendar.addWorkdays(on(event), workdays)
      assert.equal(reached.date, ends)
      assert.equal(reached.provisional, ends.startsWith('2027'))
    })

  test('the proof of a term: each day, and why it counts or not', () => {
    assert.deepEqual(
      calendar.eachDay(on('2026-09-18'), on('2026-09-25')).map(({ date, kind, why }) => [date, kind, why]),
      [
        ['2026-09-18', 'workday', '星期五，工作日。'],
        ['2026-09-19', 'weekend', '星期六，周休息日。'],
        ['2026-09-20', 'make-up-workday', '星期日，调休上班（国办发明电〔2025〕7号）。'],
        ['2026-09-21', 'workday', '星期一，工作日。'],
        ['2026-09-22', 'workday', '星期二，工作日。'],
        ['2026-09-23', 'workday', '星期三，工作日。'],
        ['2026-09-24', 'workday', '星期四，工作日。'],
        ['2026-09-25', 'holiday', '星期五，中秋节放假（国办发明电〔2025〕7号）。'],
      ],
    )
  })
})

describe('years not announced', () => {
  test('2027 has the thirteen days of the law and nothing else', () => {
    const { provisional, note, notices, days, makeUpWorkdays } = calendar.year(2027)
    assert.deepEqual([provisional, notices, makeUpWorkdays], [true, [], []])
    assert.equal(note, '2027年放假安排尚未公布，暂只按法定节假日放假计算，调休未定。')
    const off = days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date.slice(5))
    assert.deepEqual(
      off,
      '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'.split(' '),
    )
    assert.ok(days.every((day) => day.provisional && day.notice === null))
  })

  test('a year without the moon says so', () => {
    const day = calendar.dayOf(on('2028-01-26'))
    assert.deepEqual([day.kind, day.provisional], ['workday', true])
    assert.match(day.why, /^星期三，工作日；2028年放假安排尚未公布，农历节日和清明节的日期也没有数据，/u)
    assert.equal(calendar.dayOf(on('2028-10-02')).kind, 'holiday')
  })

  test('the end of a year is provisional until the next is announced', () => {
    assert.equal(calendar.dayOf(on('2026-12-24')).provisional, false)
    assert.deepEqual(calendar.addWorkdays(on('2026-12-24'), 2), { date: '2026-12-28', provisional: true })
    assert.equal(
      calendar.dayOf(on('2026-12-31')).why,
      '星期四，工作日；2027年放假安排尚未公布，可能涉及2026年末的这一天。',
    )
    assert.equal(calendar.dayOf(on('2025-12-31')).provisional, false)
  })

  test('counting says when it touched such a year', () => {
    assert.deepEqual(calendar.workdaysBetween(on('2026-09-14'), on('2026-10-16')), {
      workdays: 20,
      provisional: false,
    })
    assert.deepEqual(calendar.workdaysBetween(on('2026-12-24'), on('2027-01-08')), {
      workdays: 10,
      provisional: true,
    })
  })
})

const refused: readonly (readonly [what: string, ask: () => unknown, code: string, sentence: string])[] = [
  [
    'a year before the calendar',
    () => calendar.addWorkdays(on('2018-12-31'), 1),
    'year-too-early',
    '没有2018年的工作日历：日历从2019年开始，请核对日期。',
  ],
  [
    'a year after it',
    () => calendar.addWorkdays(on('2100-12-30'), 9),
    'year-too-late',
    '没有2101年的工作日历：日历到2100年为止，请核对日期。',
  ],
  [
    'a day before it',
    () => calendar.dayOf(on('2018-05-01')),
    'year-too-early',
    '没有2018年的工作日历：日历从2019年开始，请核对日期。',
  ],
  [
    'that year itself',
    () => calendar.year(2018),
    'year-too-early',
    '没有2018年的工作日历：日历从2019年开始，请核对日期。',
  ],
  [
    'less than no day',
    () => calendar.addWorkdays(on('2026-01-05'), -1),
    'bad-count',
    '工作日数应当是 0 或者正整数，不能是-1。',
  ],
  [
    'half a day',
    () => calendar.addWorkdays(on('2026-01-05'), 1.5),
    'bad-count',
    '工作日数应当是 0 或者正整数，不能是1.5。',
  ],
  [
    'an end before the beginning',
    () => calendar.workdaysBetween(on('2026-01-06'), on('2026-01-05')),
    'wrong-order',
    '终止日期2026-01-05早于起始日期2026-01-06，请核对。',
  ],
  ['no date', () => on('2026/1/5'), 'bad-date', '“2026/1/5”不是日期，请写成 2026-01-05 这样的年月日。'],
  [
    'a 30th of February',
    () => on('2027-02-30'),
    'bad-date',
    '“2027-02-30”的日子不对：2027年2月有1日至28日。',
  ],
  ['a 13th month', () => on('2027-13-01'), 'bad-date', '“2027-13-01”的月份不对：没有13月。'],
]

describe('what has no answer', () => {
  for (const [what, ask, code, message] of refused)
    test(`${what} is refused by name`, () => {
      assert.throws(ask, (error) => {
        assert.ok(error instanceof CalendarError)
        assert.deepEqual([error.name, error.code, error.message], ['CalendarError', code, message])
        return true
      })
    })
})

test('weekdays are those of the world', () => {
  assert.equal(weekdayOf(on('2026-09-20')), 'Sunday')
  assert.equal(weekdayOf(on('2000-02-29')), 'Tuesday')
})
