import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseNotice } from '#statute/calendar'
import { daysOf, noticeText } from './notice-text.ts'

test('a line is a day or the days from one to another, however it is written', () => {
  const days = ['2027-01-01', '2027-01-02', '2027-01-03']
  for (const typed of [
    '2027-01-01 至 2027-01-03',
    '2027-01-01到2027-01-03',
    days.join('\n'),
    days.join('，'),
  ])
    assert.deepEqual(daysOf(typed), days)
  assert.deepEqual(daysOf('2027-02-27至2027-03-01'), ['2027-02-27', '2027-02-28', '2027-03-01'])
})

test('what is no date is handed on, so that the server can name it', () => {
  assert.deepEqual(daysOf('元旦'), ['元旦'])
  assert.deepEqual(daysOf('2027-01-03至2027-01-01'), ['2027-01-03至2027-01-01'])
})

test('what is typed is what the law reads', () => {
  const typed = {
    year: 2027,
    document: '',
    issued: '2026-11-04',
    source: 'https://www.gov.cn/',
    daysOff: '元旦',
  }
  const parsed = parseNotice(noticeText(typed))
  assert.equal(parsed.kind, 'defective')
  assert.deepEqual(
    parsed.defects.map(({ field }) => field).filter((field) => field !== 'daysOff'),
    ['document'],
  )
})
