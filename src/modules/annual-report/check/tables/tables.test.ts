import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport, emptyCell } from '#modules/annual-report'
import type { Finding } from '#modules/annual-report'
import type { SmallReport } from '../../../../../test/support/small-report.ts'
import { persons, smallReport } from '../../../../../test/support/small-report.ts'

const find = (rule: string, given: SmallReport): Finding[] =>
  checkReport(smallReport(given)).filter((finding) => finding.rule === rule)

/** Five came in, one was left over; four were granted, two are open. */
const sound = {
  'requests.1': persons(5),
  'requests.2': persons(1),
  'requests.3.1': persons(4),
  'requests.3.7': persons(4),
  'requests.4': persons(2),
}

test('requests.row-total: the kinds of applicant make up the total of every row', () => {
  assert.deepEqual(find('requests.row-total', { figures: sound }), [])
  const [finding, ...more] = find('requests.row-total', {
    figures: { ...sound, 'requests.3.1': [3, 0, 0, 0, 0, 0, 4] },
  })
  assert.deepEqual(more, [])
  assert.equal(finding?.message, '表三“（一）予以公开”六类申请人合计 3，总计填 4，相差 1。')
  assert.deepEqual([finding.expected, finding.actual, finding.cells.length], [3, 4, 7])
})

test('requests.row-total: a blank total states nothing', () => {
  assert.deepEqual(
    find('requests.row-total', { figures: { ...sound, 'requests.3.1': [4, 0, 0, 0, 0, 0, null] } }),
    [],
  )
})

test('requests.balance: what came in and was left over was handled or carried on', () => {
  assert.deepEqual(find('requests.balance', { figures: sound }), [])
  const [natural, total] = find('requests.balance', { figures: { ...sound, 'requests.4': persons(1) } })
  assert.equal(
    natural?.message,
    '表三自然人列第一项加第二项（5 + 1）为 6，第三项加第四项（4 + 1）为 5，相差 1。',
  )
  assert.match(total?.message ?? '', /^表三总计列/u)
  assert.match(natural.basis, /勾稽关系/u)
})

test('requests.balance: a total left blank is what its row adds up to', () => {
  const blank = { ...sound, 'requests.1': [5, 0, 0, 0, 0, 0, null] }
  assert.deepEqual(find('requests.balance', { figures: blank }), [])
})

test('requests.results-total: the outcomes make up （七）总计 in every column', () => {
  assert.deepEqual(find('requests.results-total', { figures: sound }), [])
  const [natural, total] = find('requests.results-total', {
    figures: { ...sound, 'requests.3.2': persons(2) },
  })
  assert.equal(natural?.message, '表三自然人列第三项（一）至（六）各情形合计 6，（七）总计填 4，相差 2。')
  assert.deepEqual([total?.expected, total?.actual], [6, 4])
})

test('requests.results-total: result rows without totals are added up from their columns', () => {
  const blank = { ...sound, 'requests.3.1': [4, 0, 0, 0, 0, 0, null] }
  assert.deepEqual(find('requests.results-total', { figures: blank }), [])
})

test('remedies.total: the four outcomes make up the total', () => {
  assert.deepEqual(find('remedies.total', { figures: { 'remedies.direct': [1, 0, 2, 0, 3] } }), [])
  const [finding] = find('remedies.total', { figures: { 'remedies.direct': [1, 0, 2, 0, 4] } })
  assert.equal(finding?.message, '表四“行政诉讼 未经复议直接起诉”四种结果合计 3，总计填 4，相差 1。')
})

test('an equation with an unreadable cell is not judged, and one notice says so', () => {
  const figures = { ...sound, 'requests.3.1.0': 'unreadable' as const }
  const findings = checkReport(smallReport({ figures }))
  assert.deepEqual(
    findings.map(({ rule, severity }) => [rule, severity]),
    [
      ['tables.not-judged', 'notice'],
      ['tables.unreadable', 'warning'],
    ],
  )
  assert.match(findings[0]?.message ?? '', /^有读不出的单元格，2 条勾稽关系没有核对/u)
})

test('tables.empty: one finding says how many cells are blank and where', () => {
  const [finding, ...more] = find('tables.empty', {
    figures: { 'requests.2.3': null, 'remedies.direct.0': null },
  })
  assert.deepEqual(more, [])
  assert.equal(finding?.actual, 2)
  assert.match(finding.message, /2 个单元格是空白.*社会公益组织列.*结果维持/u)
  assert.equal(finding.severity, 'warning')
})

test('tables.empty: a report without any number is told so', () => {
  const [finding] = find('tables.empty', { rest: emptyCell })
  assert.match(finding?.message ?? '', /没有读到表二、表三、表四的任何数字/u)
})

test('tables.count: counts are whole and not negative, amounts and changes need not be', () => {
  assert.deepEqual(find('tables.count', { figures: { 'proactive.fee.amount': 12.34 } }), [])
  assert.deepEqual(find('tables.count', { year: 2020, figures: { 'proactive.fee.change': -15 } }), [])
  const wrong = find('tables.count', {
    figures: { 'proactive.penalty.decisions': -3, 'requests.2.0': 0.5, 'proactive.fee.amount': -1 },
  })
  assert.deepEqual(
    wrong.map(({ cells, actual }) => [cells[0], actual]),
    [
      ['proactive.penalty.decisions', -3],
      ['proactive.fee.amount', -1],
      ['requests.2.0', 0.5],
    ],
  )
})

test('proactive.valid: what was made and not repealed is in force', () => {
  const made = { 'proactive.normativeDocument.made': 6, 'proactive.normativeDocument.repealed': 1 }
  assert.deepEqual(
    find('proactive.valid', { figures: { ...made, 'proactive.normativeDocument.valid': 5 } }),
    [],
  )
  const [finding] = find('proactive.valid', { figures: { ...made, 'proactive.normativeDocument.valid': 4 } })
  assert.deepEqual([finding?.severity, finding?.expected, finding?.actual], ['warning', 5, 4])
})

test('proactive.published: what is newly public is part of what is public', () => {
  const figures = { 'proactive.regulation.published': 3, 'proactive.regulation.total': 2 }
  assert.equal(find('proactive.published', { year: 2020, figures })[0]?.expected, 3)
  assert.deepEqual(
    find('proactive.published', { year: 2020, figures: { ...figures, 'proactive.regulation.total': 3 } }),
    [],
  )
})

test('proactive.fee-unit: the same digits in 元 and in 万元 cannot both be right', () => {
  const texts = { 六: '本年度按规定收取信息处理费380元。' }
  const [finding] = find('proactive.fee-unit', { texts, figures: { 'proactive.fee.amount': 380 } })
  assert.deepEqual([finding?.severity, finding?.expected], ['warning', 0.038])
  assert.deepEqual(find('proactive.fee-unit', { texts, figures: { 'proactive.fee.amount': 0.038 } }), [])
  const spent = { 六: '本年度印制宣传材料支出380元，没有收取信息处理费。' }
  assert.deepEqual(
    find('proactive.fee-unit', { texts: spent, figures: { 'proactive.fee.amount': 380 } }).length,
    0,
  )
})
