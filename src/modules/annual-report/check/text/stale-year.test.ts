import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport } from '#modules/annual-report'
import { smallReport } from '../../../../../test/support/small-report.ts'

const stale = (text: string): string[] =>
  checkReport(smallReport({ texts: { 一: text } }))
    .filter(({ rule }) => rule === 'text.stale-year')
    .map(({ severity }) => severity)

test('an opening that speaks of last year as the present is a warning', () => {
  assert.deepEqual(stale('2022年，我局坚持公开为常态，稳步推进各项工作。'), ['warning'])
  assert.deepEqual(stale('（一）主动公开\n2022年度，全年推送政务动态若干。'), ['warning'])
  assert.deepEqual(stale('（二）依申请公开情况。2021年我局依法办理申请。'), ['warning'])
})

test('last year may be spoken of as last year', () => {
  const texts = [
    '2023年，我局坚持公开为常态，稳步推进各项工作。',
    '2022年，我局在全县评估中名列前茅。2023年，继续推进各项工作。',
    '2022年，我局政务公开考核获评优秀。',
    '2022年结转的申请已全部办结。',
    '2022年度部门决算已按时公开。',
    '较2022年增长一成，《2022年政务公开工作要点》任务全部完成。',
    '截至2022年底的存量信息已经清理完毕。',
    '2024年，我局将继续推进各项工作。',
    '针对2022年存在的问题逐项改进。',
  ]
  for (const text of texts) assert.deepEqual(stale(text), [], text)
})

test('what a finding stands on is the form the report was made by', () => {
  const bases = (year: number, edition: '2019' | '2021') => {
    const texts = { 一: `${year - 1}年，我局坚持公开为常态，稳步推进各项工作。全年新收申请99件。` }
    return checkReport(smallReport({ year, edition, texts }))
      .filter(({ rule }) => ['text.stale-year', 'text.requests', 'structure.items'].includes(rule))
      .map(({ basis }) => /〔\d{4}〕\d+号/u.exec(basis)?.[0])
  }
  assert.deepEqual(bases(2020, '2019'), ['〔2019〕60号', '〔2019〕60号', '〔2019〕60号'])
  assert.deepEqual(bases(2023, '2021'), ['〔2021〕30号', '〔2021〕30号', '〔2021〕30号'])
})
