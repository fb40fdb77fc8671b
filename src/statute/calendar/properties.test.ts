import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { LocalDate } from './index.ts'
import { addDays, calendarOf, datesBetween, parseLocalDate, partsOf, weekdayOf, yearOf } from './index.ts'

const calendar = calendarOf()
const first = parseLocalDate('2019-01-01')

/** Any day of 2019 to 2028: announced, not announced, and without a moon. */
const anyDate = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(first, days))
const anyCount = fc.integer({ min: 0, max: 60 })

const isRest = (date: LocalDate): boolean => {
  const { kind } = calendar.dayOf(date)
  return kind === 'weekend' || kind === 'holiday'
}

/** 2026 is the last year announced; the last days of it may still be arranged by the next notice. */
const isOpen = (date: LocalDate): boolean => date >= '2026-12-25'

describe('counting working days', () => {
  test('never ends on a day of rest, and never before its beginning', () => {
    fc.assert(
      fc.property(anyDate, anyCount, (date, workdays) => {
        const reached = calendar.addWorkdays(date, workdays)
        assert.ok(!isRest(reached.date) && reached.date >= date)
        assert.ok(calendar.isWorkday(reached.date))
      }),
    )
  })

  test('a later event or a longer term never ends earlier', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyCount, fc.nat(30), (date, workdays, more, later) => {
        const end = calendar.addWorkdays(date, workdays).date
        assert.ok(calendar.addWorkdays(addDays(date, later), workdays).date >= end)
        assert.ok(calendar.addWorkdays(date, workdays + more).date >= end)
      }),
    )
  })

  test('two terms in a row are one, unless the first is none and begins on a day of rest', () => {
    fc.assert(
      fc.property(anyDate, anyCount, anyCount, (date, one, two) => {
        fc.pre(one > 0 || !isRest(date))
        const between = calendar.addWorkdays(date, one).date
        assert.equal(calendar.addWorkdays(between, two).date, calendar.addWorkdays(date, one + two).date)
      }),
    )
    // No term from a Saturday is the Monday, and one day from there the Tuesday: the Monday was not counted.
    const saturday = parseLocalDate('2026-08-01')
    const monday = calendar.addWorkdays(saturday, 0).date
    assert.equal(calendar.addWorkdays(monday, 1).date, '2026-08-04')
    assert.equal(calendar.addWorkdays(saturday, 1).date, '2026-08-03')
  })

  test('equals a recount day by day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, workdays) => {
        const end = calendar.addWorkdays(date, workdays).date
        const days = calendar.eachDay(addDays(date, 1), end)
        const worked = days.filter(({ kind }) => kind === 'workday' || kind === 'make-up-workday')
        assert.equal(worked.length, workdays)
        assert.equal(calendar.workdaysBetween(date, end).workdays, workdays)
      }),
    )
  })

  test('is provisional if and only if a notice still to come may move it', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (date, workdays) => {
        const reached = calendar.addWorkdays(date, workdays)
        const touched = datesBetween(addDays(date, 1), reached.date)
        assert.equal(reached.provisional, touched.some(isOpen))
        assert.equal(calendar.workdaysBetween(date, reached.date).provisional, touched.some(isOpen))
      }),
    )
  })

  test('every year has its weekdays less the days of the law', () => {
    for (const year of [2019, 2021, 2022, 2023, 2024, 2025, 2026]) {
      const { days, workdays } = calendar.year(year)
      const weekdays = days.filter(({ date }) => !['Saturday', 'Sunday'].includes(weekdayOf(date))).length
      // 2018-12-31 was off and 2018-12-29 worked for 2019: the exchange is even.
      assert.equal(weekdays - workdays, year < 2025 ? 11 : 13)
    }
  })
})

describe('dates without a clock', () => {
  const wide = fc.integer({ min: 0, max: 30_000 })

  test('agree with the calendar of the machine, in no time zone', () => {
    fc.assert(
      fc.property(wide, wide, (start, days) => {
        const from = addDays(first, start)
        const there = new Date(Date.UTC(2019, 0, 1 + start + days))
        assert.equal(addDays(from, days), there.toISOString().slice(0, 10))
        const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
        assert.equal(weekdayOf(addDays(from, days)), names[there.getUTCDay()])
        assert.deepEqual(partsOf(addDays(from, days)), {
          year: there.getUTCFullYear(),
          month: there.getUTCMonth() + 1,
          day: there.getUTCDate(),
        })
      }),
    )
  })

  test('go back where they came from', () => {
    fc.assert(
      fc.property(wide, wide, (start, days) => {
        const from = addDays(first, start)
        assert.equal(addDays(addDays(from, days), -days), from)
        assert.equal(addDays(addDays(from, -days), days), from)
      }),
    )
  })

  test('stand in the order of their texts', () => {
    fc.assert(
      fc.property(wide, fc.integer({ min: 1, max: 800 }), (start, days) => {
        const from = addDays(first, start)
        const dates = datesBetween(from, addDays(from, days))
        assert.equal(dates.length, days + 1)
        assert.deepEqual(dates, dates.toSorted())
        assert.ok(yearOf(from) <= yearOf(dates.at(-1) ?? from))
      }),
    )
  })
})
