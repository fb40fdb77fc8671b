import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addSynonym,
  changeSynonym,
  createSearchTally,
  dropSynonym,
  restoreSynonym,
  searchLogSweep,
  searchPublic,
  searchReport,
  synonymsOf,
} from '#modules/publishing'
import { parseLocalDate } from '#statute/calendar'
import { deedsOf, refused, signAll } from '../../../../test/publishing/support/deeds.ts'
import type { Office } from '../../../../test/publishing/support/office.ts'
import { officeIn, openOffice } from '../../../../test/publishing/support/office.ts'
import { eachEngine } from '../../../../test/support/databases.ts'
import { keptAsked } from './log.ts'
import { presets } from './presets.ts'

const found = async (office: Office, text: string, within?: Office) => {
  const asked = { text, organisation: within?.organisation, order: 'relevance', page: 1, limit: 10 } as const
  return (await office.ask((query) => searchPublic(query, asked))).rows.map(({ title }) => title)
}

const publish = async (office: Office, title: string) => {
  const document = await office.draft('clerk', {
    title,
    keywords: [],
    summary: '没有。',
    body: '<p>无。</p>',
  })
  await signAll(deedsOf(office), document)
  await deedsOf(office).publish('leader', document)
}

test('no word stands in two presets, and each has at least two', () => {
  const words = presets.flatMap((preset) => preset.words)
  assert.equal(new Set(words).size, words.length)
  for (const preset of presets)
    assert.ok(preset.words.length > 1 && preset.words.every((word) => word.length > 1))
})

eachEngine('a body’s synonyms hold at the next search, presets until it changes them', async (engine) => {
  const office = await openOffice(engine)
  const { organisation, run } = office
  const act = office.act('clerk')
  const [rule, station] = ['城乡居民基本医疗保险实施办法', '参保缴费窗口一览']
  await publish(office, rule)
  await publish(office, station)
  assert.deepEqual(await found(office, '新农合'), [rule])

  await run((tx) => dropSynonym(tx, act, { organisation, synonym: 'jumin-yibao' as never }))
  assert.deepEqual(await found(office, '新农合'), [], 'turned off')
  await run((tx) => restoreSynonym(tx, act, { organisation, synonym: 'jumin-yibao' as never }))
  assert.deepEqual(await found(office, '新农合'), [rule])

  const synonym = await run((tx) => addSynonym(tx, act, { organisation, words: ['交钱', '缴费', '交钱'] }))
  assert.deepEqual(await found(office, '交钱'), [station])
  await run((tx) => changeSynonym(tx, act, { organisation, synonym, words: ['付款', '缴费'] }))
  assert.deepEqual(await found(office, '付款'), [station])
  assert.deepEqual(await found(office, '交钱'), [])
  await run((tx) => dropSynonym(tx, act, { organisation, synonym }))
  assert.deepEqual(await found(office, '付款'), [])

  const first = (await office.ask((query) => synonymsOf(query, organisation)))[0]
  assert.deepEqual([first?.preset, first?.changed, first?.off], [true, false, false])
  const done = await office.ask((query) =>
    query.selectFrom('audit').select('what').where('what', 'like', 'synonym.%').orderBy('sequence').execute(),
  )
  assert.deepEqual(
    done.map(({ what }) => what),
    ['synonym.drop', 'synonym.restore', 'synonym.add', 'synonym.change', 'synonym.drop'],
  )
})

eachEngine(
  'the whole site goes by the host’s words and what others added, a section by its own',
  async (engine) => {
    const host = await openOffice(engine)
    const other = await officeIn(host.database)
    await publish(host, '办事大厅搬迁公告')
    const add = (office: Office, words: readonly string[]) =>
      office.run((tx) => addSynonym(tx, office.act(), { organisation: office.organisation, words }))
    await add(other, ['搬家', '搬迁'])
    assert.equal((await found(host, '搬家')).length, 1)
    assert.equal((await found(host, '搬家', host)).length, 0)
    await add(host, ['搬家', '搬迁'])
    assert.equal((await found(host, '搬家', host)).length, 1)
  },
)

eachEngine('what is no synonym is refused with a sentence', async (engine) => {
  const office = await openOffice(engine)
  const { organisation, run } = office
  const add = (...words: string[]) => run((tx) => addSynonym(tx, office.act(), { organisation, words }))
  await refused('synonym-invalid', add('药店'))
  await refused('synonym-invalid', add('药店', '药店'))
  await refused('synonym-invalid', add('药', '药店'))
  await refused('synonym-invalid', add('定点 药店', '药店'))
  assert.match(await refused('synonym-taken', add('新农合', '农合')), /新型农村合作医疗/u)
  const synonym = 'nothing' as never
  await refused(
    'synonym-missing',
    run((tx) => dropSynonym(tx, office.act(), { organisation, synonym })),
  )
  await refused(
    'synonym-missing',
    run((tx) => restoreSynonym(tx, office.act(), { organisation, synonym })),
  )
})

test('the log keeps words and nothing of people', () => {
  assert.equal(keptAsked('  ＤＲＧ   付费 '), 'drg 付费')
  assert.equal(keptAsked('〔2026〕17号'), '〔2026〕17号')
  for (const text of [
    '',
    '13812345678',
    '张某 138-1234-5678',
    '11010519491231002X',
    '0573 8888 7777',
    'zhang@example.com',
    '长'.repeat(41),
  ])
    assert.equal(keptAsked(text), undefined, text)
})

eachEngine('searches are counted by day and text, told to editors, and forgotten in time', async (engine) => {
  const office = await openOffice(engine)
  const { database, organisation } = office
  const tally = createSearchTally(database, office.now)
  const note = (text: string, hits: number, within?: typeof organisation) => {
    tally.note({ text, hits, organisation: within })
  }
  note('医保', 3)
  note('医 保', 3)
  note('ＹＢ', 0)
  await tally.write()
  note('医保', 5)
  note('yb', 0, organisation)
  note('13812345678', 0)
  await tally.write()
  office.pass(24)
  note('yb', 2)
  note('低保证', 0)
  await tally.close()
  const rows = await office.ask((query) => query.selectFrom('search_log').selectAll().execute())
  assert.deepEqual(Object.keys(rows[0] ?? {}).toSorted(), ['day', 'hits', 'searches', 'text', 'within'])
  const period = { from: parseLocalDate('2026-01-01'), until: parseLocalDate('2026-12-31') }
  const report = await database.heavy(searchReport, { organisation, ...period })
  assert.deepEqual(
    report.frequent.map(({ text, searches, hits, lastOn }) => [text, searches, hits, lastOn]),
    [
      ['yb', 3, 2, '2026-01-06'],
      ['医保', 2, 5, '2026-01-05'],
      ['低保证', 1, 0, '2026-01-06'],
      ['医 保', 1, 3, '2026-01-05'],
    ],
  )
  assert.deepEqual(
    report.empty.map(({ text }) => text),
    ['低保证'],
  )
  assert.deepEqual([report.searches, report.without], [7, 1])
  office.pass(24 * 400)
  const signal = new AbortController().signal
  const { done } = await searchLogSweep.run({ database, now: office.now(), signal })
  assert.equal(done, 4, 'those of the first day')
})
