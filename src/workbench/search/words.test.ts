import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tookWords, wordsIn } from './words.ts'

test('words are parted however people part them', () => {
  assert.deepEqual(wordsIn(' 医保、医疗保障，新农合\n居民医保;低保 '), [
    '医保',
    '医疗保障',
    '新农合',
    '居民医保',
    '低保',
  ])
  assert.deepEqual(wordsIn(' \n '), [])
})

test('a time is told as people tell it', () => {
  assert.deepEqual([20, 1400, 119_000, 600_000].map(tookWords), ['不到 1 秒', '1 秒', '119 秒', '10 分钟'])
})
