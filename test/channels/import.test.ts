import assert from 'node:assert/strict'
import {
  disseminationsOf,
  examineImport,
  exportDisseminations,
  importDisseminations,
  importTemplate,
  layOutColumns,
} from '#modules/publishing'
import type { TestDatabase } from '../support/databases.ts'
import { eachEngine } from '../support/databases.ts'
import { day } from '../support/organisations.ts'
import { actOn, officeIn } from '../support/publications.ts'
import { refusedAs } from '../support/refused.ts'

const act = actOn('2026-12-31')
const head = '渠道,标题,发布日期,网址,栏目,索引号,备注'
const bytesOf = (...lines: readonly string[]) => new TextEncoder().encode([head, ...lines].join('\r\n'))

const deskIn = async (database: TestDatabase, slug = 'yb') => {
  const office = await officeIn(database)
  const { organisation, person, run, ask } = office
  await run((tx) => layOutColumns(tx, actOn('2025-01-02'), { organisation, template: 'common', slug }))
  return {
    ...office,
    examine: (bytes: Uint8Array) =>
      ask((query) => examineImport(query, { organisation, bytes, now: act.at })),
    takeIn: (bytes: Uint8Array) =>
      run((tx) => importDisseminations(tx, act, { organisation, bytes, by: person })),
    records: async () => (await ask((query) => disseminationsOf(query, organisation, { limit: 100 }))).rows,
  }
}

eachEngine(
  'a table of records is taken in whole, with columns and documents by their names',
  async (database) => {
    const desk = await deskIn(database)
    const { id: column } = await desk.ask((query) =>
      query.selectFrom('publishing_column').select('id').where('code', '=', 'news').executeTakeFirstOrThrow(),
    )
    const document = await desk.publish({ column, on: '2026-05-01', title: '通知' })
    const table = bytesOf(
      `微博,五月简报,2026-05-06,https://weibo.com/1,工作动态,,`,
      '',
      `抖音,“三问”医保,2026年5月7日,,,index-${document},直播`,
      '"“三务”公开栏","甲村,公示",2026/5/8,,,,',
    )
    assert.equal(await desk.takeIn(table), 3)
    assert.deepEqual(
      (await desk.records()).map(({ channel, title, onDate, column: of, document: about, note }) => [
        channel,
        title,
        onDate,
        of?.name,
        about?.name,
        note,
      ]),
      [
        ['three-affairs', '甲村,公示', '2026-05-08', undefined, undefined, null],
        ['short-video', '“三问”医保', '2026-05-07', undefined, '通知', '直播'],
        ['weibo', '五月简报', '2026-05-06', '工作动态', undefined, null],
      ],
    )
    assert.deepEqual((await desk.done()).slice(-1), ['dissemination.import'])
  },
)

eachEngine('a broken row is named and nothing is stored; duplicates are refused', async (database) => {
  const desk = await deskIn(database)
  const broken = bytesOf(
    '微博,好的,2026-05-06,,,,',
    '微薄,写错渠道,2026-05-06,,,,',
    '微博,,2026-02-30,,,,',
    '微博,链接不对,2026-05-06,weibo.com/1,,,',
    '微博,将来,2027-01-01,,,,',
    '微博,没有的栏目,2026-05-06,,没有的栏目,,',
    '微博,没有的文件,2026-05-06,,,x-1,',
    '微博, 好 的,2026/5/6,,,,',
    '政府网站,自动计数,2026-05-06,,,,',
  )
  const verdicts = await desk.examine(broken)
  assert.deepEqual(
    verdicts.map(({ line, entry, problems }) => [line, entry !== null, problems.join('').slice(0, 12)]),
    [
      [2, true, ''],
      [3, false, '渠道“微薄”不认识，请写'],
      [4, false, '没有标题。发布日期“20'],
      [5, false, '网址应当以 http:/'],
      [6, false, '发布日期 2027-01'],
      [7, false, '没有名为“没有的栏目”的'],
      [8, false, '没有索引号为“x-1”的'],
      [9, false, '与第 2 行重复。'],
      [10, false, '政府网站上的公开由系统自'],
    ].map(([line, sound, text]) => [line, sound, String(text).slice(0, 12)]),
  )
  await assert.rejects(desk.takeIn(broken), (error) => {
    assert.ok(refusedAs('import-broken')(error))
    return /第 3 行.*另有 5 行/u.test((error as { detail?: string }).detail ?? '')
  })
  assert.deepEqual(await desk.records(), [])
  await desk.takeIn(bytesOf('微博,好的,2026-05-06,,,,'))
  await assert.rejects(desk.takeIn(bytesOf('微博,好的,2026-05-06,,,,')), refusedAs('import-broken'))
  assert.equal((await desk.records()).length, 1)
})

eachEngine('what is no table is told so; GBK is read; more than fits is refused', async (database) => {
  const desk = await deskIn(database)
  await assert.rejects(desk.takeIn(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), refusedAs('import-not-a-table'))
  await assert.rejects(desk.takeIn(new TextEncoder().encode('a,b\r\n1,2')), refusedAs('import-not-a-table'))
  await assert.rejects(desk.takeIn(importTemplate()), refusedAs('import-not-a-table'))
  await assert.rejects(desk.takeIn(bytesOf('"微博,没有收尾')), refusedAs('import-not-a-table'))
  const many = Array.from({ length: 2001 }, (_, n) => `微博,第${n}条,2026-05-06,,,,`)
  await assert.rejects(desk.takeIn(bytesOf(...many)), refusedAs('import-too-many'))
  // 渠道,标题,发布日期 and 微博,简报,2026-05-06 in GBK.
  const gbk = Buffer.from(
    'c7feb5c02cb1eacce22cb7a2b2bcc8d5c6da0d0acea2b2a92cbcf2b1a82c323032362d30352d30360d0a',
    'hex',
  )
  assert.equal(await desk.takeIn(new Uint8Array(gbk)), 1)
  assert.equal((await desk.records())[0]?.title, '简报')
})

eachEngine('an export holds no formula and can be taken in again', async (database) => {
  const desk = await deskIn(database)
  const titles = ['=1+1', '+86', '-5%', '@某', '普通"引号",逗号']
  await desk.takeIn(bytesOf(...titles.map((title) => `微博,"${title.replaceAll('"', '""')}",2026-05-06,,,,`)))
  const asked = { from: day('2026-01-01'), until: day('2026-12-31') }
  const exported = await desk.ask((query) => exportDisseminations(query, desk.organisation, asked))
  const text = new TextDecoder().decode(exported)
  assert.doesNotMatch(text, /(?:^|[,"\n])[=+@-]/mu)
  assert.match(text, /'=1\+1/u)
  const other = await deskIn(database, 'other')
  await other.takeIn(exported)
  assert.deepEqual((await other.records()).map(({ title }) => title).toSorted(), titles.toSorted())
})
