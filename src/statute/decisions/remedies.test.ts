import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parseLocalDate as on } from '#statute/calendar'
import { chosen } from '#statute/dated'
import type { Contested } from './index.ts'
import { presetRoutes, remedyOf, remedyText } from './index.ts'

/** 行政复议法第二十三条 and what came after it, as a table. */
const table: readonly (readonly [
  day: string,
  contested: Contested,
  route: string,
  source: string,
  certainty: string,
])[] = [
  // a refusal under 条例第十四条、第十五条、第十六条
  ['2024-01-01', { decision: 'stateSecret' }, 'review-first', '第二十三条第一款第四项', 'read'],
  ['2026-06-30', { decision: 'thirdParty' }, 'review-first', '第二十三条第一款第四项', 'read'],
  ['2026-07-01', { decision: 'process' }, 'review-first', '第三十一条', 'excerpt'],
  // a part withheld under those articles, and one that does not exist
  ['2026-06-30', { decision: 'partial', withheld: ['internalMatter'] }, 'review-first', '', 'practice'],
  [
    '2026-07-01',
    { decision: 'partial', withheld: ['nonexistent', 'internalMatter'] },
    'review-first',
    '第三十一条',
    'excerpt',
  ],
  ['2026-07-01', { decision: 'partial', withheld: ['nonexistent'] }, 'either', '第四十四条第一款', 'read'],
  // everything else
  ['2026-07-01', { decision: 'disclosed' }, 'either', '第四十四条第一款', 'read'],
  ['2026-07-01', { decision: 'repeated' }, 'either', '第四十四条第一款', 'read'],
  ['2026-07-01', { decision: 'clarificationLapsed' }, 'either', '第四十四条第一款', 'read'],
  ['2026-07-01', { decision: 'queryMatter' }, 'either', '第四十四条第一款', 'read'],
  ['2026-07-01', { decision: 'queryMatter', wordedAsRefusal: true }, 'review-first', '', 'practice'],
  // no answer in the term
  ['2025-05-31', { decision: 'silence' }, 'either', '', 'practice'],
  ['2026-06-30', { decision: 'silence' }, 'either', '第二条第二款', 'excerpt'],
  ['2026-07-01', { decision: 'silence' }, 'review-first', '第三十条', 'excerpt'],
]

describe('行政复议法第二十三条: whether review comes first, by the day of the decision', () => {
  for (const [day, contested, route, article, certainty] of table)
    test(`${day}, ${JSON.stringify(contested)}: ${route}`, () => {
      const remedy = remedyOf(contested, on(day), 'department')
      assert.ok(remedy.kind === 'remedy')
      assert.deepEqual(
        [remedy.route, remedy.basis[0]?.article ?? '', remedy.basis[0]?.certainty],
        [route, article, certainty],
      )
    })

  test('what is only recorded has no remedy', () => {
    const none = remedyOf({ decision: 'withdrawn' }, on('2026-07-01'), 'department')
    assert.deepEqual(none, { kind: 'none' })
    assert.equal(remedyText(none, { organ: 'x', court: 'y' }), '')
  })

  test('before the law of 2024 nothing is printed any more', () => {
    assert.throws(() => remedyOf({ decision: 'disclosed' }, on('2023-12-31'), 'department'), {
      code: 'not-in-force',
    })
  })

  test('行政复议法第二十四条: who reviews', () => {
    const organs = (['department', 'government', 'vertical'] as const).map((level) => {
      const remedy = remedyOf({ decision: 'disclosed' }, on('2026-07-01'), level)
      return remedy.kind === 'remedy' ? remedy.organ : ''
    })
    assert.deepEqual(organs, ['本级人民政府', '上一级人民政府', '上一级主管部门'])
  })

  test('an office may choose for 行政查询事项, with its source', () => {
    const queryRefused = chosen(presetRoutes.queryRefused, {
      value: 'either',
      basis: { document: '县司法局意见', certainty: 'practice' },
    })
    const contested = { decision: 'queryMatter', wordedAsRefusal: true } as const
    const remedy = remedyOf(contested, on('2026-07-01'), 'department', { ...presetRoutes, queryRefused })
    assert.equal(remedy.kind === 'remedy' && remedy.route, 'either')
  })
})

describe('the sentence of the letter', () => {
  const names = { organ: '示例县人民政府', court: '示例县人民法院' }
  const sentence = (contested: Contested, day: string): string =>
    remedyText(remedyOf(contested, on(day), 'department'), names)

  test('行政复议法第二十条、行政诉讼法第四十五条、法释〔2026〕3号第六条: after review, by the rules of the day', () => {
    assert.equal(
      sentence({ decision: 'process' }, '2026-04-30'),
      '如不服本决定，应当自知道或者应当知道本行政行为之日起60日内先向示例县人民政府申请行政复议；对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内向示例县人民法院提起行政诉讼。',
    )
    assert.match(sentence({ decision: 'process' }, '2026-05-01'), /自行政复议决定书送达之日起15日内/u)
  })

  test('行政诉讼法第四十六条、法释〔2026〕3号第二条: six months, from what knowledge', () => {
    assert.equal(
      sentence({ decision: 'disclosed' }, '2026-05-01'),
      '如不服本决定，可以自知道或者应当知道本行政行为之日起60日内向示例县人民政府申请行政复议，也可以自知道或者应当知道本行政行为内容和作出机关之日起6个月内直接向示例县人民法院提起行政诉讼。',
    )
    assert.match(
      sentence({ decision: 'disclosed' }, '2026-04-30'),
      /自知道或者应当知道作出本行政行为之日起6个月内直接/u,
    )
  })

  test('法释〔2026〕3号第七条: on silence the months run from the end of the term', () => {
    assert.match(
      sentence({ decision: 'silence' }, '2026-05-01'),
      /^如认为本机关逾期不答复，.*自答复期限届满之日起6个月内/u,
    )
  })
})
