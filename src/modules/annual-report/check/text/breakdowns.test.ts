import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '#modules/annual-report'
import { checkReport, claimsOf } from '#modules/annual-report'
import { smallReport } from '../../../../../test/support/small-report.ts'

const report = (text: string) => smallReport({ texts: { 一: `（一）主动公开\n${text}` } })
const slips = (text: string): Finding[] =>
  checkReport(report(text)).filter(({ rule }) => rule === 'text.breakdown')
const statuses = (text: string): string[] => claimsOf(report(text)).map(({ status }) => status)

test('parts that make up their total add up', () => {
  const texts = [
    '公开信息105条，其中动态56条，公告45条，提案办理1条，计划1条，财政2条。',
    '公开信息175条：公众号63条，公示栏106条，文件6条。',
    '公开信息165条。其中，许可类10条，处罚类0条，其他类155条。',
    '印发文件13件（含新制定5件，修改4件，废止4件）。',
    '印发文件13件（县政府文件5件，办公室文件8件），图解2篇。',
    '推送爆款内容52条，其中1条破亿、2条破千万、49条破百万。',
    '收到建议4件，其中网上4件，纸质0件，均已回复4件。',
    '收到来函九件，具体为征地类六件，规划类三件。',
    '全年培训20次，包括业务培训15次、专题讲座5次。',
  ]
  for (const text of texts) {
    assert.deepEqual(slips(text), [], text)
    assert.ok(
      statuses(text).filter((status) => status === 'adds-up').length >= 2,
      `${text} ${statuses(text).join(' ')}`,
    )
  }
})

test('parts that come to more than their total are a warning with the sum, the total and the difference', () => {
  const [finding] = slips('公开信息260条，其中机构类82条，规划类80条，其他99条。')
  assert.deepEqual([finding?.severity, finding?.expected, finding?.actual], ['warning', 260, 261])
  assert.match(finding?.message ?? '', /82\+80\+99）合计 261 条，与总数 260 条相差 1 条/u)
  assert.equal(
    slips('累计发布53篇，其中机构2篇、文件5篇、动态43篇、预算4篇；公众号推送158条。')[0]?.actual,
    54,
  )
})

test('parts that come to far more are most likely no parts', () => {
  assert.deepEqual(
    slips('公开信息500条，其中动态200条，解读50条，转载消息450条。').map(({ severity }) => severity),
    ['notice'],
  )
})

test('a list that closes with 其他 must come to its total, an open one need not', () => {
  assert.deepEqual(
    slips('公开信息100条，其中动态56条，公告30条，其他12条。').map(({ severity, actual }) => [
      severity,
      actual,
    ]),
    [['warning', 98]],
  )
  assert.deepEqual(slips('公开信息100条，其中动态56条，公告30条。'), [])
})

test('what cannot be a list of parts is left alone', () => {
  const texts = [
    '公开信息100余条，其中动态56条，公告60条。',
    '公开信息100条，其中图解3篇，访谈200次。',
    '公开信息47条，较上年增加42条。其中，动态39条，公告7条，其他1条。',
    '收到来函20件，其中网上15件，已办结20件。',
    '新收申请17件，上年结转3件。其中，予以公开14件，其他处理5件，结转下年度1件。',
    '公开信息100条，其中动态60条，全年推送图解500条。',
    '开展培训5次，其中专题培训3次（参训单位64家，发放资料300次）。',
  ]
  for (const text of texts) assert.deepEqual(slips(text), [], text)
})
