import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf } from '#modules/annual-report'
import { smallReport } from '../../../../../test/support/small-report.ts'

const numbersIn = (text: string): string[] =>
  claimsOf(smallReport({ texts: { 一: text, 五: '', 六: '' } }))
    .filter(({ unit }) => unit !== '')
    .map(({ value, unit, approximate }) => `${approximate ? '~' : ''}${value}${unit}`)

test('every way a count is written is read', () => {
  const cases = [
    ['推送消息105条。', ['105条']],
    ['推送消息 105 条。', ['105条']],
    ['推送消息１０５条。', ['105条']],
    ['推送消息1,234条，图解12,345,678份。', ['1234条', '12345678份']],
    ['推送消息1，其余2条。', ['2条']],
    ['推送消息一百零五条，图解十三份，访谈两次。', ['105条', '13份', '2次']],
    ['召开发布会一次。', ['1次']],
    ['推送消息二十条；图解三百五十篇。', ['20条', '350篇']],
    ['办理零件。', ['0件']],
    [
      '接待200余人次，推送近300条、约40篇，图解50多份，稿件60篇以上。',
      ['~200人次', '~300条', '~40篇', '~50份', '~60篇'],
    ],
    ['阅读量达4.14万次，推送3万余条。', ['~41400次', '~30000条']],
    ['收取380元，入库9116.36万元，合计1.2亿元。', ['380元', '91163600元', '120000000元']],
    [
      '编发公报6期，开设专栏33个，清理事项12项，来函3封，案件5宗、2起。',
      ['6期', '33个', '12项', '3封', '5宗', '2起'],
    ],
    ['答复89件次。', ['89件次']],
  ] as const
  for (const [text, numbers] of cases) assert.deepEqual(numbersIn(text), numbers, text)
})

test('numbers of documents, dates, names and percentages count nothing', () => {
  const texts = [
    '按照国办公开办函〔2021〕30号和国务院令第711号的规定办理。',
    '自2023年1月1日起至2023年12月31日止，共12个月，办理期限20个工作日。',
    '依照第二十条第一款、第三十三条，公报第6期已经发布。',
    '电话0559-2512345，邮编245000，热线12345。',
    '办结率100%，满意度提高2.5个百分点。',
    '落实《促进消费若干措施30条》和“惠企20条”，推行“三审三校”。',
    '推进高效办成一件事，一次办好、一次性告知，统一平台，一起推进，一条龙服务。',
    '十四五期间持续推进，每件必复，第3次会议审议，最多跑1次。',
    '按“1+1”模式配备2名人员，占比3.5%，三类信息，两个平台。',
  ]
  for (const text of texts) assert.deepEqual(numbersIn(text), [], text)
})

test('a claim knows where it stands in the text as it was given', () => {
  const text = '（一）主动公开\n全年推送 消息１２ 条，图解3篇。'
  const [first] = claimsOf(smallReport({ texts: { 一: text, 五: '', 六: '' } }))
  assert.equal(first?.part, '一')
  assert.equal(text.slice(first.span.start, first.span.end), '１２ 条')
  assert.equal(first.quote, '全年推送 消息１２ 条')
})

test('lines cut in mid-sentence are read as one', () => {
  const text = '本机关在办理过程中注意与申请人沟通协商，规范答复文书，全年共收到政府信息公\n开申请3件。'
  const report = smallReport({ texts: { 一: text }, figures: { 'requests.1': [3, 0, 0, 0, 0, 0, 3] } })
  assert.equal(claimsOf(report)[0]?.status, 'matched')
})
