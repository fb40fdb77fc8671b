import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '#modules/annual-report'
import { checkAmong, digestOf } from '#modules/annual-report'
import type { FewFigures, SmallReport } from '../../../../../test/support/small-report.ts'
import { persons, smallReport } from '../../../../../test/support/small-report.ts'

const chain = (...reports: readonly SmallReport[]): Finding[] => {
  const digests = reports.map((given, index) => digestOf(smallReport(given), `file ${index}`))
  const findings = checkAmong(digests)
  for (const early of digests.slice(0, -1))
    assert.deepEqual(
      findings.get(early.name)?.filter(({ rule }) => rule.startsWith('chain.')),
      [],
    )
  return (findings.get(`file ${reports.length - 1}`) ?? []).filter(({ rule }) => rule.startsWith('chain.'))
}

const years = (before: FewFigures, after: FewFigures, first = 2023): Finding[] =>
  chain({ year: first, figures: before }, { year: first + 1, figures: after })

test('chain.carry-over: what was carried on last year was left over from it this year', () => {
  assert.deepEqual(years({ 'requests.4': persons(3) }, { 'requests.2': persons(3) }), [])
  const [finding, ...more] = years({ 'requests.4': persons(3) }, { 'requests.2': persons(2) })
  assert.deepEqual(more, [])
  assert.deepEqual(
    [finding?.rule, finding?.severity, finding?.expected, finding?.actual],
    ['chain.carry-over', 'error', 3, 2],
  )
  assert.match(
    finding?.message ?? '',
    /2023年报告结转下年度总计 3 件，2024年报告上年结转总计 2 件，相差 1 件（另有自然人列 3 与 2）/u,
  )
})

test('chain.carry-over: the same total in other columns is a warning', () => {
  const [finding] = years({ 'requests.4': persons(3) }, { 'requests.2': [2, 1, 0, 0, 0, 0, 3] })
  assert.deepEqual([finding?.severity, finding?.cells], ['warning', ['requests.2.0', 'requests.2.1']])
})

test('chain.carry-over: blanks are zeros where the table is filled in', () => {
  assert.deepEqual(
    years({ 'requests.4': [3, null, null, null, null, null, null] }, { 'requests.2': persons(3) }),
    [],
  )
})

test('chain.valid: what is in force follows from last year, as in a real chain that does not', () => {
  const documents = (made: number, repealed: number, valid: number): FewFigures => ({
    'proactive.normativeDocument.made': made,
    'proactive.normativeDocument.repealed': repealed,
    'proactive.normativeDocument.valid': valid,
  })
  assert.deepEqual(years(documents(0, 0, 470), documents(62, 33, 499)), [])
  const [finding] = years(documents(0, 0, 470), documents(62, 33, 440))
  assert.deepEqual(
    [finding?.rule, finding?.severity, finding?.expected, finding?.actual],
    ['chain.valid', 'warning', 499, 440],
  )
  assert.match(
    finding?.message ?? '',
    /470 件，加本年制发 62 件、减本年废止 33 件应为 499 件，表中是 440 件，相差 59 件/u,
  )
})

test('chain.previous and chain.total: the edition of 2019 counts on from year to year', () => {
  const before = {
    'proactive.penalty.previous': 10,
    'proactive.penalty.change': -2,
    'proactive.regulation.total': 5,
  }
  const sound = {
    'proactive.penalty.previous': 8,
    'proactive.regulation.total': 7,
    'proactive.regulation.published': 2,
  }
  assert.deepEqual(years(before, sound, 2019), [])
  const findings = years(
    before,
    { ...sound, 'proactive.penalty.previous': 10, 'proactive.regulation.total': 5 },
    2019,
  )
  assert.deepEqual(
    findings.map(({ rule, severity, expected, actual }) => [rule, severity, expected, actual]),
    [
      ['chain.previous', 'warning', 8, 10],
      ['chain.total', 'notice', 7, 5],
    ],
  )
})

test('chain.swing: ten times more or less, and at least a hundred apart', () => {
  const decided = (count: number): FewFigures => ({ 'proactive.licence.decisions': count })
  assert.deepEqual(
    years(decided(550), decided(9487)).map(({ rule, severity }) => [rule, severity]),
    [['chain.swing', 'notice']],
  )
  assert.equal(years(decided(9487), decided(550)).length, 1)
  assert.deepEqual(years(decided(550), decided(5000)), [])
  assert.deepEqual(years(decided(3), decided(90)), [])
})

test('chain.gap: missing years are named and nothing is concluded over them', () => {
  const [finding, ...more] = chain(
    { year: 2021, figures: { 'requests.4': persons(3) } },
    { year: 2024, figures: { 'requests.2': persons(9) } },
  )
  assert.deepEqual(more, [])
  assert.deepEqual([finding?.rule, finding?.severity], ['chain.gap', 'notice'])
  assert.match(finding?.message ?? '', /缺 2 个年度/u)
})

test('the years of one body only make a chain, in whatever order they are given', () => {
  const late = digestOf(smallReport({ year: 2024, figures: { 'requests.2': persons(1) } }), 'late')
  const early = digestOf(smallReport({ year: 2023, organisation: '临溪县 财政局' }), 'early')
  const other = digestOf(smallReport({ year: 2023, organisation: '云麓县财政局' }), 'other')
  assert.equal(
    checkAmong([late, early])
      .get('late')
      ?.some(({ rule }) => rule === 'chain.carry-over'),
    true,
  )
  assert.deepEqual(
    checkAmong([late, other])
      .get('late')
      ?.filter(({ rule }) => rule.startsWith('chain.')),
    [],
  )
})

test('from the edition of 2019 to that of 2021 only what both know is compared', () => {
  const findings = chain(
    { year: 2020, figures: { 'requests.4': persons(2), 'proactive.normativeDocument.total': 90 } },
    { year: 2021, figures: { 'requests.2': persons(2), 'proactive.normativeDocument.valid': 7 } },
  )
  assert.deepEqual(findings, [])
})
