import assert from 'node:assert/strict'
import type { Database } from '#platform/db'
import type { SearchEntry, SearchRequest, SearchTables } from '#platform/search'
import {
  correct,
  dropEntry,
  isInParts,
  mergeIndex,
  putEntries,
  putEntry,
  search,
  searchMigrations,
  suggest,
} from '#platform/search'
import { eachEngine } from '../support/databases.ts'
import { entryOf } from './support/entries.ts'

type Index = Database<SearchTables>

const fieldNames = { 标题: 'title', 文号: 'exact' } as const

const ask = (index: Index, text: string, more: Partial<SearchRequest> = {}) =>
  index.read((query) => search(query, { text, order: 'relevance', limit: 20, fieldNames, ...more }))

const found = async (index: Index, text: string, more: Partial<SearchRequest> = {}) =>
  (await ask(index, text, more)).hits.map(({ id }) => id)

const put = (index: Index, ...entries: readonly SearchEntry[]) =>
  index.transaction((tx) => putEntries(tx, entries))

const office: readonly SearchEntry[] = [
  entryOf(
    'fund',
    {
      title: '示例县医疗保障局关于印发医保基金监管办法的通知',
      exact: ['示医保发〔2026〕3号', '11330000MB1234567X/2026-00012'],
      words: '骗保 监管',
      body: '自2026年3月5日起施行。第13条另行规定。',
    },
    { at: '2026-03-05T00:00:00.000Z', facets: { kind: 'order', column: ['a', 'b'] } },
  ),
  entryOf(
    'zone',
    { title: '公开发布开发区规划', body: 'GB/T 9704-2012，covid19，ＡＢＣ。' },
    { at: '2026-03-04T00:00:00.000Z', facets: { kind: 'plan', column: ['b'] } },
  ),
  entryOf(
    'list',
    { title: '公开发布名单', attached: '异地就医定点医院' },
    { at: '2026-03-03T00:00:00.000Z', facets: { kind: 'plan' } },
  ),
]

eachEngine('words, numbers, phrases, fields and exclusion find what they say', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  await put(index, ...office)
  const cases: readonly (readonly [text: string, ids: readonly string[]])[] = [
    ['医保', ['fund']],
    ['医疗保障', ['fund']],
    ['保障局', ['fund']],
    ['公开发布', ['list', 'zone']],
    ['开发', ['zone']],
    ['定点医院', ['list']],
    ['示医保发〔2026〕3号', ['fund']],
    ['示医保发[2026]3号', ['fund']],
    ['示医保发（２０２６）３号', ['fund']],
    ['〔2026〕3', ['fund']],
    ['〔2026〕13号', []],
    ['文号:示医保发〔2026〕3号', ['fund']],
    ['文号：医保基金', []],
    ['2026-00012', ['fund']],
    ['11330000mb1234567x', ['fund']],
    ['gb/t', ['zone']],
    ['9704', ['zone']],
    ['covid', ['zone']],
    ['abc', ['zone']],
    ['“基金监管办法”', ['fund']],
    ['"监管基金"', []],
    ['"障局关于"', []],
    ['"医疗保障局关于"', ['fund']],
    ['"3条"', []],
    ['"13条"', ['fund']],
    ['标题:骗保', []],
    ['标题:监管', ['fund']],
    ['公开发布 -开发区', ['list']],
    ['公开发布 -"开发区规划"', ['list']],
    ['公开发布 -标题:名单', ['zone']],
    ['关于公开发布', ['list', 'zone']],
    ['-医保', []],
  ]
  for (const [text, ids] of cases) assert.deepEqual((await found(index, text)).toSorted(), ids, text)
})

eachEngine('facets narrow and are counted, the newest come first where asked', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  await put(index, ...office)
  const all = await ask(index, '', { order: 'newest', counted: ['kind', 'column'] })
  assert.deepEqual(
    all.hits.map(({ id }) => id),
    ['fund', 'zone', 'list'],
  )
  assert.deepEqual(
    [...(all.facets['kind'] ?? [])],
    [
      ['plan', 2],
      ['order', 1],
    ],
  )
  assert.deepEqual(
    [...(all.facets['column'] ?? [])],
    [
      ['b', 2],
      ['a', 1],
    ],
  )
  assert.deepEqual([all.total, all.exact], [3, true])
  assert.deepEqual(await found(index, '', { order: 'newest', filters: { kind: ['plan'], column: ['b'] } }), [
    'zone',
  ])
  assert.deepEqual(await found(index, '公开', { filters: { kind: ['order', 'plan'] } }), ['list', 'zone'])
  assert.deepEqual(await found(index, '公开', { filters: { kind: ["pl'an"] } }), [])
  assert.deepEqual(await found(index, '公开', { scope: 'other' }), [])
  assert.deepEqual(await found(index, '公开', { order: 'newest', offset: 1, limit: 1 }), ['list'])
})

eachEngine('what weighs more stands before: number, title, keywords, text, attachment', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  const at = (day: number) => ({ at: `2026-03-0${day}T00:00:00.000Z` })
  await put(
    index,
    entryOf('attached', { title: '一', attached: '养老金' }, at(5)),
    entryOf('body', { title: '二', body: '养老金' }, at(4)),
    entryOf('words', { title: '三', words: '养老金' }, at(3)),
    entryOf('title', { title: '养老金调整' }, at(2)),
    entryOf('apart', { title: '养老政策与住房公积金调整' }, at(8)),
  )
  assert.deepEqual(await found(index, '养老金'), ['title', 'words', 'body', 'attached'])
  await put(index, entryOf('numbered', { title: '四', exact: ['示民发〔2025〕9号'] }, at(1)))
  await put(index, entryOf('about', { title: '关于示民发〔2025〕9号的解读' }, at(6)))
  assert.deepEqual(await found(index, '示民发〔2025〕9号'), ['numbered', 'about'])
  await put(index, entryOf('other', { title: '基础年金调整' }, at(7)))
  const synonyms = [['养老金', '基础年金']]
  assert.deepEqual((await found(index, '养老金', { synonyms })).slice(0, 2), ['title', 'other'])
})

eachEngine(
  'a phrase is counted to a bound, said to be one, and found behind many that only have its words',
  async (engine) => {
    const index = await engine.open<SearchTables>(searchMigrations)
    const day = (at: number) => ({ at: new Date(Date.UTC(2020, 0, 1 + at)).toISOString() })
    const many = (name: string, from: number, count: number, body: string) =>
      Array.from({ length: count }, (_, at) =>
        entryOf(`${name}${at}`, { title: '通知', body }, day(from + at)),
      )
    await put(
      index,
      ...many('apart', 1000, 400, '补偿在前，征收在后。'),
      ...many('old', 0, 3, '征收补偿方案。'),
    )
    const behind = await ask(index, '“征收补偿”')
    assert.deepEqual(
      [behind.hits.map(({ id }) => id), behind.total, behind.exact],
      [['old2', 'old1', 'old0'], 3, true],
    )
    await put(index, ...many('new', 2000, 210, '征收补偿方案。'))
    for (const order of ['relevance', 'newest'] as const) {
      const first = await ask(index, '“征收补偿”', { order, limit: 10, counted: ['kind'] })
      assert.deepEqual([first.hits[0]?.id, first.total, first.exact], ['new209', 200, false], order)
      const last = await ask(index, '“征收补偿”', { order, offset: 210, limit: 10 })
      assert.deepEqual(
        [last.hits.map(({ id }) => id), last.total, last.exact],
        [['old2', 'old1', 'old0'], 213, true],
        order,
      )
    }
  },
)

eachEngine('an index in parts is put together step by step and finds the same', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  for (let at = 0; at < 12; at += 1) await put(index, entryOf(`d${at}`, { title: `医保基金第${at}号` }))
  await index.transaction((tx) => dropEntry(tx, 'd3'))
  const before = await ask(index, '医保')
  const merge = async (steps = 0): Promise<number> =>
    (await index.transaction(mergeIndex)) ? merge(steps + 1) : steps
  const steps = await merge()
  assert.equal(steps > 0, engine.engine === 'sqlite')
  assert.equal(await index.transaction(mergeIndex), false, 'there is nothing left to do')
  assert.equal(await index.read(isInParts), false)
  assert.deepEqual(await ask(index, '医保'), before)
})

eachEngine('an entry put again stands once, and one dropped leaves nothing', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  await put(index, ...office)
  await put(index, ...office)
  await index.transaction((tx) => putEntry(tx, entryOf('zone', { title: '另一件' })))
  assert.deepEqual(await found(index, '开发区'), [])
  assert.deepEqual(await found(index, '另一件'), ['zone'])
  await index.transaction(async (tx) => {
    for (const { id } of office) await dropEntry(tx, id)
    await dropEntry(tx, 'never')
  })
  const rows = await index.read(async (query) => [
    await query.selectFrom('search_entry').selectAll().execute(),
    await query.selectFrom('search_text').selectAll().execute(),
    await query.selectFrom('search_word').selectAll().execute(),
  ])
  assert.deepEqual(rows, [[], [], []])
  assert.deepEqual(await found(index, '医保'), [])
  assert.deepEqual(await index.read((query) => suggest(query, '医')), [])
})

eachEngine('words are offered while somebody types, and slips are noticed', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  await put(index, ...office, entryOf('more', { title: '医保基金检查' }, { at: '2026-02-01T00:00:00.000Z' }))
  const offered = (typed: string) => index.read((query) => suggest(query, typed))
  assert.deepEqual((await offered('医保')).slice(0, 1), ['医保基金'])
  assert.ok((await offered('yibao')).includes('医保'))
  assert.ok((await offered('ybjj')).includes('医保基金'))
  assert.deepEqual(
    (await offered('公开 医')).every((each) => each.startsWith('公开 医')),
    true,
  )
  for (const typed of ['', ' ', 'y', '%', '_', '"', '😀', '示医保发〔'])
    assert.ok(Array.isArray(await offered(typed)))
  const meant = async (text: string) => {
    const { total } = await ask(index, text)
    return index.read((query) => correct(query, { text, order: 'relevance', limit: 1 }, total))
  }
  assert.equal(await meant('医宝基金'), '医保基金')
  assert.equal(await meant('yibao'), '医保')
  assert.equal(await meant('医保基金'), undefined, 'nothing finds more')
  assert.equal(await meant('猫和老鼠'), undefined)
})

eachEngine('nothing somebody types or publishes throws', async (engine) => {
  const index = await engine.open<SearchTables>(searchMigrations)
  const hostile = [
    'NEAR(医保 基金, 3) OR * ^ {title}: - AND NOT',
    `'; drop table search_entry; --`,
    '"',
    '""',
    '“',
    '-',
    '--',
    '-"',
    '标题:',
    '标题：""',
    ':',
    '：医保',
    '*',
    '%_',
    '\\',
    "'a'&!b|c:*",
    '\u0000医\u0000',
    '\ud800医保\udfff',
    '😀🏛️',
    'a\u0301e\u0301',
    '།བོད་ཡིག',
    '𠮷野家',
    '医'.repeat(5000),
    'x'.repeat(5000),
    '1.'.repeat(3000),
    '-'.repeat(300),
    '(('.repeat(100),
    '医 '.repeat(500),
    '\n\t\u3000',
  ]
  await put(
    index,
    ...hostile.map((text, at) =>
      entryOf(
        `h${at}`,
        { title: text, exact: [text], words: text, body: text.repeat(20), attached: text },
        {
          facets: { [text.slice(0, 50)]: [text.slice(0, 500), ''] },
          terms: [text],
          at: at === 0 ? 'never' : '2026-01-01T00:00:00.000Z',
        },
      ),
    ),
  )
  for (const text of hostile) {
    await ask(index, text, {
      synonyms: [[text.slice(0, 100), '医保']],
      filters: { [text.slice(0, 50)]: [text.slice(0, 500)] },
    })
    await index.read((query) => suggest(query, text))
    await index.read((query) => correct(query, { text, order: 'newest', limit: 1 }, 0))
  }
  assert.ok((await found(index, '医保')).length > 0)
  assert.equal((await ask(index, '医'.repeat(5000), { limit: 3 })).hits.length > 0, true)
})
