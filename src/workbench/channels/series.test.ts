import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakdown } from './series.ts'
import type { PublicationCounts } from './words.ts'

const news = { id: 'c1', name: '工作动态' }
const money = { id: 'c2', name: '财政信息' }

const counts: PublicationCounts = {
  total: 9,
  channels: [
    { channel: 'portal', count: 3 },
    { channel: 'wechat', count: 6 },
    { channel: 'weibo', count: 0 },
  ],
  columns: [
    { column: money, channel: 'portal', count: 1 },
    { column: news, channel: 'wechat', count: 6 },
    { column: news, channel: 'portal', count: 2 },
  ],
  kinds: [{ kind: 'ordinary', count: 3 }],
  late: [],
  interpretation: { documents: 0, interpreted: 0 },
  overrides: 0,
}

const of = (by: Parameters<typeof breakdown>[1]) => breakdown(counts, by, (code) => `种类 ${code}`)

test('channels come the largest first, and those without anything not at all', () => {
  assert.deepEqual(
    of('channels').lines.map(({ label, total }) => [label, total]),
    [
      ['微信公众号', 6],
      ['政府网站', 3],
    ],
  )
})

test('a column has a number for each channel that was used at all', () => {
  const { series, lines } = of('columns')
  assert.deepEqual(series, ['政府网站', '微信公众号'])
  assert.deepEqual(
    lines.map(({ label, counts: numbers, total }) => [label, numbers, total]),
    [
      ['工作动态', [2, 6], 8],
      ['财政信息', [1, 0], 1],
    ],
  )
})

test('kinds are told by their titles', () => {
  assert.deepEqual(
    of('kinds').lines.map(({ label }) => label),
    ['种类 ordinary'],
  )
})
