import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Notice } from './index.ts'
import {
  addDays,
  CalendarError,
  calendarOf,
  changesBetween,
  datesBetween,
  loadNotice,
  parseLocalDate as on,
  parseNotice,
} from './index.ts'

const row = (from: string, days: number): readonly string[] =>
  datesBetween(on(from), addDays(on(from), days - 1))

/** A notice such as there might be for 2027. It is invented: no such notice was found when this was written. */
const invented = {
  year: 2027,
  document: '国办发明电〔2026〕99号',
  issued: '2026-11-05',
  source: 'https://www.gov.cn/zhengce/content/202611/content_0000000.htm',
  daysOff: [
    ...row('2026-12-31', 3),
    ...row('2027-02-05', 7),
    ...row('2027-04-03', 3),
    ...row('2027-05-01', 5),
    ...row('2027-06-09', 1),
    ...row('2027-09-15', 1),
    ...row('2027-10-01', 7),
  ],
  workdays: ['2026-12-26', '2027-02-14', '2027-05-08', '2027-09-26', '2027-10-09'],
}

const defectsOf = (input: unknown): readonly string[] => {
  const parsed = parseNotice(input)
  assert.equal(parsed.kind, 'defective')
  return parsed.defects.map(({ message }) => message)
}

const noticeOf = (input: unknown): Notice => {
  const parsed = parseNotice(input)
  assert.equal(parsed.kind, 'notice', JSON.stringify(parsed))
  return parsed.notice
}

describe('a notice as an operator writes it', () => {
  test('is read from text or value, with a title of its own or the usual one', () => {
    const notice = noticeOf(JSON.stringify(invented))
    assert.equal(notice.title, '国务院办公厅关于2027年部分节假日安排的通知')
    assert.deepEqual(noticeOf(`\uFEFF${JSON.stringify(invented)}`), notice)
    assert.deepEqual(noticeOf(invented), notice)
    assert.equal(noticeOf({ ...invented, title: '另一个标题' }).title, '另一个标题')
  })

  test('that is no JSON, or none of a notice, is said to be unreadable', () => {
    for (const input of ['{"year": 2027', '[]', 'null', '“2027”', 7])
      assert.equal(parseNotice(input).kind, 'unreadable')
  })
})

const defective: readonly (readonly [what: string, change: object, sentence: RegExp])[] = [
  ['no document number', { document: undefined }, /^缺少文号（document）。$/u],
  ['an empty source', { source: ' ' }, /^出处（source）应当是一段文字，不能空着。$/u],
  ['round brackets', { document: '国办发明电(2026)99号' }, /不像国务院办公厅的文号.*六角括号〔〕/u],
  [
    'a number of another year',
    { document: '国办发明电〔2025〕7号' },
    /年份是2025，但是成文日期写的是2026-11-05/u,
  ],
  ['a blog as source', { source: 'https://gov.cn.example.com/2027' }, /不是政府网站的地址/u],
  ['a year as text', { year: '2027' }, /^年份（year）应当是2019至2100之间的数字/u],
  ['a misspelt field', { workDays: [] }, /^没有“workDays”这个字段，可以用的是：year、/u],
  ['dates as text', { workdays: '2027-02-14' }, /^调休上班日期（workdays）应当是日期的列表/u],
  ['a day that is none', { workdays: ['2027-02-30'] }, /2027年2月有1日至28日/u],
  ['a number as day', { workdays: [20270214] }, /“20270214”不是日期/u],
  ['a day twice', { workdays: ['2027-02-14', '2027-02-14'] }, /2027-02-14写了不止一次/u],
  ['a day of another year', { workdays: ['2028-02-13'] }, /2028-02-13不在2027年/u],
  ['a weekday to be worked', { workdays: ['2027-02-15'] }, /^2027-02-15是星期一，本来就上班/u],
  [
    'a day off and worked',
    { workdays: ['2027-02-06'] },
    /^2027-02-06既写在放假日期里，又写在调休上班日期里。$/u,
  ],
  [
    'a change within the year that is no change',
    { issued: '2027-03-01', document: '国办发明电〔2027〕1号' },
    /应当在2026年印发.*请写明 amends/u,
  ],
  [
    'a festival left out',
    { daysOff: invented.daysOff.filter((date) => date !== '2027-06-09') },
    /^2027-06-09是端午节法定假日，放假日期里没有。$/u,
  ],
  [
    'a Spring Festival in the wrong week',
    { daysOff: invented.daysOff.filter((date) => !date.startsWith('2027-02')).concat(row('2027-02-09', 7)) },
    /^2027-02-09至2027-02-15放假，但是其中没有法定节日。$/u,
  ],
  ['days given away', { workdays: [] }, /净放假18天，应当等于法定的13天，多5天。$/u],
  [
    'days taken',
    { workdays: [...invented.workdays, '2027-10-10'] },
    /净放假12天，应当等于法定的13天，少1天。$/u,
  ],
  ['no days at all', { daysOff: [], workdays: [] }, /^一个放假或者调休的日期也没有。$/u],
]

describe('what is refused', () => {
  for (const [what, change, sentence] of defective)
    test(what, () => {
      const messages = defectsOf({ ...invented, ...change })
      assert.ok(
        messages.some((message) => sentence.test(message)),
        messages.join('\n'),
      )
    })

  test('everything wrong is told at once, each with its field', () => {
    const parsed = parseNotice({
      year: 2027,
      document: '某某〔2026〕1号',
      daysOff: ['2027-01-32'],
      workdays: ['2027-02-15'],
    })
    assert.equal(parsed.kind, 'defective')
    const fields = parsed.defects.map(({ field }) => field)
    for (const field of ['issued', 'source', 'document', 'daysOff', 'workdays'])
      assert.ok(fields.includes(field), field)
  })

  // Tables for 2027 of which public code holds several, contradicting each other and the law.
  test('tables for 2027 that only shift the one of 2026 are refused', () => {
    const shifted = calendarOf().notices.at(-1)
    const moved = (dates: readonly string[] = []): readonly string[] =>
      dates.map((date) => date.replace('2026', '2027'))
    assert.ok(
      defectsOf({ ...invented, daysOff: moved(shifted?.daysOff), workdays: moved(shifted?.workdays) })
        .length > 3,
    )
  })
})

describe('a notice that departs from the sums', () => {
  const more = { ...invented, workdays: invented.workdays.slice(1) }

  test('is taken when it says why, and warned of', () => {
    assert.equal(defectsOf(more).length, 1)
    const parsed = parseNotice({ ...more, departs: '通知另行增加一天假期' })
    assert.equal(parsed.kind, 'notice')
    assert.deepEqual(
      parsed.warnings.map(({ message }) => message),
      ['工作日中放假18天，减去调休上班4天，净放假14天，应当等于法定的13天，多1天。'],
    )
  })

  test('can never take a day of the law away', () => {
    const daysOff = invented.daysOff.filter((date) => date !== '2027-10-01')
    assert.match(defectsOf({ ...more, daysOff, departs: '无' }).join(), /2027-10-01是国庆节法定假日/u)
  })
})

describe('loading', () => {
  const before = calendarOf()
  const { calendar, changes } = loadNotice(before, noticeOf(invented))

  test('settles the year, and the end of the year before', () => {
    assert.equal(calendar.year(2027).provisional, false)
    assert.equal(calendar.year(2027).note, null)
    assert.equal(calendar.dayOf(on('2026-12-28')).provisional, false)
    assert.deepEqual(before.addWorkdays(on('2026-12-24'), 3), { date: '2026-12-29', provisional: true })
    assert.deepEqual(calendar.addWorkdays(on('2026-12-24'), 3), { date: '2026-12-28', provisional: false })
  })

  test('says which days change, and nothing else changes', () => {
    assert.deepEqual(
      changes.slice(0, 4).map(({ date, before: was, after }) => [date, was.kind, after.kind]),
      [
        ['2026-12-26', 'weekend', 'make-up-workday'],
        ['2026-12-31', 'workday', 'holiday'],
        ['2027-01-02', 'weekend', 'holiday'],
        ['2027-02-09', 'workday', 'holiday'],
      ],
    )
    const all = changesBetween(before, calendar, on('2019-01-01'), on('2029-12-31'))
    assert.deepEqual(all, changes)
    for (const { date, before: was, after } of all) {
      assert.notEqual(was.kind, after.kind)
      assert.deepEqual([was, after], [before.dayOf(date), calendar.dayOf(date)])
    }
    assert.deepEqual(changesBetween(calendar, calendar, on('2026-01-01'), on('2027-12-31')), [])
  })

  test('leaves the calendar it began with alone, and twice is once', () => {
    assert.equal(before.year(2027).provisional, true)
    assert.deepEqual(loadNotice(calendar, noticeOf(invented)).changes, [])
    assert.equal(loadNotice(calendar, noticeOf(invented)).calendar.notices.length, calendar.notices.length)
  })

  test('a change stands beside the notice it changes', () => {
    const change = noticeOf({
      year: 2027,
      document: '国办发明电〔2027〕2号',
      issued: '2027-03-20',
      source: '国务院公报2027年第10号',
      amends: invented.document,
      title: '国务院办公厅关于调整2027年端午节假期安排的通知',
      daysOff: ['2027-06-10', '2027-06-11'],
      workdays: ['2027-06-05', '2027-06-06'],
    })
    const changed = loadNotice(calendar, change)
    assert.deepEqual(
      changed.changes.map(({ date, after }) => [date, after.kind, after.notice?.document]),
      [
        ['2027-06-05', 'make-up-workday', '国办发明电〔2027〕2号'],
        ['2027-06-06', 'make-up-workday', '国办发明电〔2027〕2号'],
        ['2027-06-10', 'holiday', '国办发明电〔2027〕2号'],
        ['2027-06-11', 'holiday', '国办发明电〔2027〕2号'],
      ],
    )
    assert.equal(
      changed.calendar.dayOf(on('2027-06-10')).why,
      '星期四，端午节放假（国办发明电〔2027〕2号）。',
    )
    assert.throws(
      () => loadNotice(before, change),
      new CalendarError(
        'amends-unknown',
        '国办发明电〔2027〕2号说它修改国办发明电〔2026〕99号，但是没有2027年的这个通知，请先载入国办发明电〔2026〕99号。',
      ),
    )
  })
})
