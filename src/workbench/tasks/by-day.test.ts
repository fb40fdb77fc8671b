import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Task } from './by-day.ts'
import { byDay, daysInWords } from './by-day.ts'

const task = (id: string, daysLeft?: number): Task => ({
  id,
  kind: 'any',
  title: id,
  detail: '',
  link: '/',
  action: '办',
  ...(daysLeft !== undefined && { daysLeft }),
})

test('what is overdue comes first, what has no day last, the soonest first within', () => {
  const days = byDay([
    task('none'),
    task('later', 8),
    task('week', 7),
    task('two', 2),
    task('today', 0),
    task('late', -1),
  ])
  assert.deepEqual(
    days.map(({ title, tasks }) => [title, ...tasks.map(({ id }) => id)]),
    [
      ['已经逾期', 'late'],
      ['今天到期', 'today'],
      ['七天以内', 'two', 'week'],
      ['以后', 'later'],
      ['没有期限', 'none'],
    ],
  )
})

test('days are said in words', () => {
  assert.deepEqual([-3, 0, 5].map(daysInWords), ['逾期 3 天', '今天', '还有 5 天'])
})
