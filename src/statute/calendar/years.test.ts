import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import chineseDays from 'chinese-days'
import { calendarOf, dateOf, datesBetween, parseNotice, statutoryDaysOf } from './index.ts'

const calendar = calendarOf()
const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]
const dates = (...texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => {
    const [from = '', to = from] = text.split('/')
    const [year, month, day] = from.split('-').map(Number)
    return datesBetween(
      dateOf(year ?? 0, month ?? 0, day ?? 0),
      dateOf(year ?? 0, month ?? 0, Number(to.slice(-2))),
    )
  })

describe('the days of each year', () => {
  for (const year of years)
    test(`${year}: every single day is what chinese-days has it to be`, () => {
      const days = calendar.year(year).days
      assert.equal(days.length, year % 4 === 0 ? 366 : 365)
      for (const { date, kind, why } of days) {
        assert.equal(calendar.isWorkday(date), chineseDays.isWorkday(date), `${date} ${why}`)
        assert.equal(kind === 'holiday' || kind === 'weekend', chineseDays.isHoliday(date), date)
      }
    })

  test('2026 is off and worked as its notice says', () => {
    const { days, makeUpWorkdays, workdays } = calendar.year(2026)
    assert.deepEqual(
      days.filter(({ kind }) => kind === 'holiday').map(({ date }) => date),
      dates(
        '2026-01-01/03',
        '2026-02-15/23',
        '2026-04-04/06',
        '2026-05-01/05',
        '2026-06-19/21',
        '2026-09-25/27',
        '2026-10-01/07',
      ),
    )
    assert.deepEqual(
      makeUpWorkdays,
      dates('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
    )
    assert.equal(workdays, 248)
  })

  test('2025 makes five weekends workdays', () => {
    assert.deepEqual(
      calendar.year(2025).makeUpWorkdays,
      dates('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
    )
  })

  test('what a later notice changed, it changed', () => {
    const said = (date: string): string => calendar.dayOf(dateOf(...partsIn(date))).why
    assert.equal(said('2020-01-30'), '星期四，春节放假（国办发明电〔2019〕16号）。')
    assert.equal(said('2020-01-31'), '星期五，春节放假（国办发明电〔2020〕1号）。')
    assert.equal(said('2020-02-01'), '星期六，春节放假（国办发明电〔2020〕1号）。')
    assert.equal(said('2020-02-03'), '星期一，工作日。')
    assert.equal(said('2019-05-03'), '星期五，劳动节放假（国办发明电〔2019〕3号）。')
    assert.equal(said('2019-05-05'), '星期日，调休上班（国办发明电〔2019〕3号）。')
  })

  test('a holiday over the turn of the year is one, seen from both years', () => {
    const turn = { festivals: ['元旦'], from: '2022-12-31', to: '2023-01-02' }
    assert.deepEqual(calendar.year(2022).holidays.at(-1), turn)
    assert.deepEqual(calendar.year(2023).holidays[0], turn)
  })
})

const partsIn = (date: string): [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}

describe('the notices', () => {
  test('each stands with its number, its date and how sure that is, before its year', () => {
    assert.deepEqual(
      calendar.notices.map(({ year, document, issued, certainty }) => [year, document, issued, certainty]),
      [
        [2019, '国办发明电〔2018〕15号', '2018-12-04', 'read'],
        [2019, '国办发明电〔2019〕3号', '2019-03-22', 'excerpt'],
        [2020, '国办发明电〔2019〕16号', '2019-11-21', 'excerpt'],
        [2020, '国办发明电〔2020〕1号', '2020-01-26', 'excerpt'],
        [2021, '国办发明电〔2020〕27号', '2020-11-25', 'read'],
        [2022, '国办发明电〔2021〕11号', '2021-10-25', 'read'],
        [2023, '国办发明电〔2022〕16号', '2022-12-08', 'read'],
        [2024, '国办发明电〔2023〕7号', '2023-10-25', 'read'],
        [2025, '国办发明电〔2024〕12号', '2024-11-12', 'excerpt'],
        [2026, '国办发明电〔2025〕7号', '2025-11-04', 'excerpt'],
      ],
    )
  })

  // What the rules refuse in a made-up table must never be found in a real one.
  for (const { title, certainty, source, ...notice } of calendar.notices)
    test(`${notice.document} would be accepted from an operator`, () => {
      const address = source.includes('.gov.cn/') ? source : '国务院公报'
      assert.deepEqual(parseNotice({ ...notice, title, source: address }), {
        kind: 'notice',
        notice: { ...notice, title, source: address, certainty: 'read' },
        warnings: [],
      })
      assert.ok(['read', 'excerpt', 'memory'].includes(certainty))
    })
})

describe('the statutory days', () => {
  const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const lunarDays: Readonly<Record<string, string>> = { '1/1': '春节', '5/5': '端午节', '8/15': '中秋节' }

  for (const year of [...years, 2027])
    test(`${year}: the festivals of the moon stand where the Chinese calendar has them`, () => {
      const { days, total, complete } = statutoryDaysOf(year)
      assert.ok(complete)
      assert.equal(total, year < 2025 ? 11 : 13)
      assert.equal(days.length, total)
      const found = datesBetween(dateOf(year, 1, 1), dateOf(year, 12, 31)).flatMap((date) => {
        const festival = lunarDays[lunar.format(new Date(`${date}T00:00Z`))]
        return festival === undefined ? [] : [`${festival} ${date}`]
      })
      assert.equal(found.length, 3)
      const stated = new Set(days.map(({ festival, date }) => `${festival} ${date}`))
      for (const each of found) assert.ok(stated.has(each), each)
    })

  for (const year of [...years, 2027])
    test(`${year}: 清明 is the day the sun has it`, () => {
      const short = year % 100
      const day = Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)
      const stated = statutoryDaysOf(year).days.find(({ festival }) => festival === '清明节')
      assert.equal(stated?.date, dateOf(year, 4, day))
    })

  test('the revision of 2024 adds 除夕 and 5月2日', () => {
    const of = (year: number, festival: string): readonly string[] =>
      statutoryDaysOf(year)
        .days.filter((day) => day.festival === festival)
        .map(({ date }) => date)
    assert.deepEqual(of(2024, '春节'), ['2024-02-10', '2024-02-11', '2024-02-12'])
    assert.deepEqual(of(2025, '春节'), ['2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'])
    assert.deepEqual([of(2024, '劳动节'), of(2025, '劳动节').at(-1)], [['2024-05-01'], '2025-05-02'])
  })
})
