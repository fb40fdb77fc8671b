import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '#modules/annual-report'
import { checkReport, claimsOf } from '#modules/annual-report'
import type { FewFigures, SmallReport } from '../../../../../test/support/small-report.ts'
import { persons, smallReport } from '../../../../../test/support/small-report.ts'

/** 34 came in, 2 were left over, 35 were handled, 1 is open. No two sums of these rows are the same. */
const figures: FewFigures = {
  'requests.1': [31, 3, 0, 0, 0, 0, 34],
  'requests.2': persons(2),
  'requests.3.1': [8, 1, 0, 0, 0, 0, 9],
  'requests.3.2': [2, 2, 0, 0, 0, 0, 4],
  'requests.3.3.4': persons(5),
  'requests.3.3.5': persons(1),
  'requests.3.4.1': persons(7),
  'requests.3.4.3': persons(1),
  'requests.3.5.2': persons(3),
  'requests.3.6.3': persons(5),
  'requests.3.7': [32, 3, 0, 0, 0, 0, 35],
  'requests.4': persons(1),
  'remedies.reconsideration': [4, 2, 1, 6, 13],
  'remedies.direct': [5, 1, 0, 2, 8],
  'remedies.afterReconsideration': [3, 0, 1, 0, 4],
  'proactive.normativeDocument.made': 6,
  'proactive.normativeDocument.repealed': 2,
  'proactive.normativeDocument.valid': 41,
  'proactive.penalty.decisions': 39,
}

const heading = '（二）依申请公开\n'
const given = (text: string, more: SmallReport = {}): SmallReport => ({
  figures,
  ...more,
  texts: { ...more.texts, 一: `${heading}${text}` },
})

const statuses = (text: string, more: SmallReport = {}): string[] =>
  claimsOf(smallReport(given(text, more))).map(({ status }) => status)

const against = (text: string, more: SmallReport = {}): Finding[] =>
  checkReport(smallReport(given(text, more))).filter(({ rule }) =>
    ['text.requests', 'text.outcomes', 'text.remedies', 'text.documents', 'text.decisions'].includes(rule),
  )

const severities = (text: string, more: SmallReport = {}): string[] =>
  against(text, more).map(({ severity }) => severity)

test('what the text says as the tables do is matched', () => {
  const sentences = [
    '本年新收申请34件，上年结转2件，办理结果总计35件，结转下年度继续办理1件。',
    '全年共受理政府信息公开申请36件（含2022年结转2件），答复35件，另有1件顺延至2024年度办理。',
    '收到34件依申请公开请求，其中自然人31件，商业企业3件。',
    '共收到公民、法人和其他组织提出的政府信息公开申请34件，办结35件。',
    '办结的申请中，予以公开9件，部分公开4件，不予公开6件，无法提供8件，不予处理3件，其他处理5件。',
    '办结35件政府信息公开申请，其中予以公开及部分公开共13件，“不予公开”6件。',
    '收到申请三十四件，结转下年一件。',
    '因政府信息公开被申请行政复议13件，其中维持4件、纠正2件、其他结果1件、尚未审结6件。',
    '因政府信息公开引起行政诉讼12件，结果维持8件，结果纠正1件；未经复议直接起诉8件，复议后起诉4件。',
    '政府信息公开行政复议和行政诉讼案件共25件。',
    '全年制发行政规范性文件6件，废止行政规范性文件2件，现行有效行政规范性文件41件。',
    '全年作出行政处罚决定39件。',
    '属于保护第三方合法权益5件，补正后申请内容仍不明确1件。',
  ]
  for (const sentence of sentences) {
    const found = statuses(sentence)
    assert.ok(
      found.length > 0 && found.every((status) => status === 'matched'),
      `${sentence} ${found.join(' ')}`,
    )
    assert.deepEqual(against(sentence), [], sentence)
  }
})

test('what the text says otherwise than the tables is an error with both numbers and the difference', () => {
  const cases = [
    [
      '全年共收到政府信息公开申请38件。',
      'text.requests',
      34,
      38,
      '表三第一项总计 34 件，表三第一、二项之和 36 件，相差 4 件',
    ],
    ['收到申请34件，已办结33件。', 'text.requests', 35, 33, '表三第三项（七）总计 35 件'],
    ['上年度结转政府信息公开申请3件。', 'text.requests', 2, 3, '表三第二项总计 2 件'],
    ['受理的政府信息公开申请中，结转至下一年度办理4件。', 'text.requests', 1, 4, '表三第四项总计 1 件'],
    ['收到政府信息公开申请34件，其中自然人申请30件。', 'text.requests', 31, 30, '表三第一项自然人 31 件'],
    ['答复的申请中，不予公开7件。', 'text.outcomes', 6, 7, '表三第三项（三）合计 6 件，相差 1 件'],
    ['答复的申请中，同意公开和部分公开12件。', 'text.outcomes', 13, 12, '表三第三项（一）（二）之和 13 件'],
    ['因不掌握等原因无法提供的申请7件。', 'text.outcomes', 8, 7, '表三第三项（四）合计 8 件'],
    ['因政府信息公开被提起行政复议14件。', 'text.remedies', 13, 14, '表四行政复议总计 13 件，相差 1 件'],
    ['政府信息公开行政复议13件，其中结果维持5件。', 'text.remedies', 4, 5, '表四行政复议结果维持 4 件'],
    ['政府信息公开行政诉讼9件。', 'text.remedies', 12, 9, '表四行政诉讼两组总计之和 12 件'],
  ] as const
  for (const [sentence, rule, expected, actual, says] of cases) {
    const [finding, ...more] = against(sentence)
    assert.deepEqual(more, [], sentence)
    assert.deepEqual(
      [finding?.rule, finding?.severity, finding?.expected, finding?.actual],
      [rule, 'error', expected, actual],
    )
    assert.ok(finding?.message.includes(says), `${sentence} ${finding?.message ?? ''}`)
    assert.equal(finding?.part, '一')
    assert.ok(sentence.includes(finding.quote ?? '?'), sentence)
  }
})

test('documents and decisions that differ are a warning', () => {
  assert.deepEqual(severities('全年制定行政规范性文件7件。'), ['warning'])
  assert.deepEqual(severities('宣布失效规范性文件3件。'), ['warning'])
  assert.deepEqual(severities('下达行政处罚决定书40件。'), ['warning'])
})

test('a statement that there was none is held against the tables', () => {
  const denials = [
    ['2023年，我局未收到政府信息公开申请。', 1],
    ['全年没有收到依申请公开事项。', 1],
    ['本年度无依申请公开申请。', 1],
    [
      '未收到公民、法人或者其他组织提出的政府信息公开申请，未发生因政府信息公开引起的行政复议、行政诉讼案件。',
      3,
    ],
    ['无因政府信息公开被申请行政复议、提起行政诉讼的情况。', 2],
    ['没有发生政府信息公开方面的行政诉讼。', 1],
    ['申请均已答复，无结转下年度办理的申请。', 1],
  ] as const
  for (const [sentence, count] of denials) {
    assert.deepEqual(severities(sentence), Array(count).fill('error'), sentence)
    assert.deepEqual(statuses(sentence, { figures: {} }), Array(count).fill('matched'), sentence)
  }
})

test('what is not denied is not read as denied', () => {
  const sentences = [
    '未发生因答复不当被行政复议纠错的情况。',
    '政府信息公开行政诉讼中没有败诉案件。',
    '未收到涉及政府信息公开的投诉举报。',
    '未向申请人收取政府信息公开申请的任何费用。',
    '没有超期答复的政府信息公开申请办件被追责。',
    '未发生行政复议机关责令履行的情形。',
    '2022年未收到政府信息公开申请。',
    '局本级未收到当面提出的申请。',
  ]
  for (const sentence of sentences) assert.deepEqual(against(sentence), [], sentence)
})

test('numbers about something else are never held against the tables', () => {
  const sentences = [
    '12345热线受理诉求300件，办结298件。',
    '局长信箱收到来信238件，答复237件，转办139件。',
    '受理网民留言92条，办理建议提案17件，均已答复。',
    '全年发出催办提示84次，开展办前沟通49次，化解争议33件。',
    '收到申请较上年增加12件，同比减少5件。',
    '2022年共收到政府信息公开申请15件，办结15件，予以公开10件。',
    '上半年收到政府信息公开申请10件，7月至12月收到申请21件。',
    '近三年累计收到政府信息公开申请300件。',
    '通过门户网站收到申请3件，信函申请20件，当面申请1件。',
    '收到涉及征地拆迁的政府信息公开申请12件。',
    '延期答复3件，当场答复5件，按期办结20件。',
    '收到政府信息公开申请约50件，答复近60件。',
    '收到政府信息公开申请34件，其中受理20件，不予受理14件。',
    '全年制发公文120件，其中主动公开80件、依申请公开30件、不予公开10件。',
    '发布规范性文件15件，公开规范性文件解读20件，清理规范性文件50件。',
    '公开行政处罚决定书30件，公示行政许可10件，归集行政强制信息2条。',
    '受理行政许可申请120件，办结118件。收到救助申请35件，全部办结。',
    '作为复议机关，全年受理行政复议案件120件，维持60件。',
    '政府信息公开申请数量由上年的15件增加到现在的水平。',
    '行政复议、行政诉讼各1件。',
    '政府信息公开行政复议13件，撤销复议申请1件。',
  ]
  for (const sentence of sentences) assert.deepEqual(against(sentence), [], sentence)
})

test('cases are those on disclosure; the office has others', () => {
  const text = '（五）监督保障\n全年办理行政复议案件120件、行政应诉案件30件。'
  assert.deepEqual(
    checkReport(smallReport({ figures, texts: { 一: text } })).filter(({ rule }) => rule === 'text.remedies'),
    [],
  )
})

test('letters may hold several requests, and numbers stated twice need no more than a look', () => {
  assert.deepEqual(severities('收到政府信息公开申请书30份。'), ['notice'])
  assert.deepEqual(severities('收到政府信息公开申请38件，经合并后共受理政府信息公开申请34件。'), ['notice'])
})

test('a total left blank is compared with what its row adds up to, in the words of the form', () => {
  const blank = { ...figures, 'requests.3.1': [8, 1, 0, 0, 0, 0, null] }
  assert.deepEqual(statuses('答复的申请中，予以公开9件。', { figures: blank }), ['matched'])
  const [finding] = against('答复的申请中，予以公开8件，部分公开4件。', { figures: blank })
  assert.match(finding?.message ?? '', /表三第三项（一）各列合计 9 件，相差 1 件/u)
  assert.deepEqual(finding?.cells, [
    'requests.3.1.0',
    'requests.3.1.1',
    'requests.3.1.2',
    'requests.3.1.3',
    'requests.3.1.4',
    'requests.3.1.5',
  ])
})

test('what cannot be read is not judged', () => {
  assert.deepEqual(
    against('全年共收到政府信息公开申请38件。', { figures: { ...figures, 'requests.1.6': 'unreadable' } }),
    [],
  )
})

test('where 部分公开 is never spoken of, 予以公开 may stand for both', () => {
  assert.deepEqual(statuses('答复的申请中，予以公开13件。'), ['matched'])
  assert.deepEqual(severities('答复的申请中，予以公开13件，部分公开4件。'), ['error'])
})

test('a reason named before the outcome may make it one row of the bracket', () => {
  assert.deepEqual(statuses('答复的申请中，因本机关不掌握而无法提供7件。'), ['matched'])
  assert.deepEqual(severities('答复的申请中，因本机关不掌握而无法提供6件。'), ['warning'])
})

test('text.all-handled: everything handled and something carried over cannot both be', () => {
  const report = (text: string) =>
    checkReport(smallReport(given(text))).filter(({ rule }) => rule === 'text.all-handled')
  const [finding] = report('所有申请均已办结。政府信息公开申请结转下年度1件。')
  assert.deepEqual([finding?.severity, finding?.actual], ['notice', 1])
  assert.deepEqual(report('政府信息公开申请结转下年度1件，其余申请均已办结。'), [])
})

test('text.unsupported: one notice counts the numbers the tables do not know', () => {
  const notices = checkReport(smallReport(given('全年推送消息12条，图解3篇，收到申请34件。'))).filter(
    ({ rule }) => rule === 'text.unsupported',
  )
  assert.deepEqual(
    notices.map(({ severity, actual }) => [severity, actual]),
    [['notice', 2]],
  )
})
