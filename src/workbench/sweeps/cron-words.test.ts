import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cronWords } from './cron-words.ts'

test('how often is said in words, and a pattern of another kind stays', () => {
  const cases = [
    ['* * * * *', '每分钟'],
    ['*/5 * * * *', '每 5 分钟'],
    ['*/10 * * * * *', '每 10 秒'],
    ['0 */5 * * * *', '每 5 分钟'],
    ['20 * * * *', '每小时的第 20 分'],
    ['20 3 * * *', '每天 03:20'],
    ['0 */6 * * *', '每 6 小时'],
    ['0 3 * * 1', '0 3 * * 1'],
  ] as const
  for (const [pattern, words] of cases) assert.equal(cronWords(pattern), words)
})
