import assert from 'node:assert/strict'
import { isDatabaseError } from '#platform/db'
import { eachEngine } from '../../../../test/support/databases.ts'
import { openPortal } from '../../../../test/portal/support/portal.ts'
import {
  columnList,
  interpretationsOf,
  libraryChoices,
  newestDocuments,
  openDocuments,
  policyLibrary,
  publicColumns,
  publicDocument,
  publicFigures,
  publicVersion,
  yearsOfColumn,
} from './index.ts'

const rule = (number: string, until: string | null = '2030-12-31') => ({
  kind: 'normative' as const,
  documentNumber: `示医保发〔2026〕${number}号`,
  topics: ['医疗保障', '卫生"、引号'],
  fields: {
    effectiveOn: '2026-01-05',
    expiresOn: until,
    registrationNumber: `示规登〔2026〕${number}号`,
    consultation: '已征求意见',
    draftedBy: '办公室',
  },
})

eachEngine('a column is listed page by page by key, by year, with counts of each year', async (database) => {
  const { office, publish, close } = await openPortal(database)
  const { ask, column } = office
  const numbers: number[] = []
  for (const title of ['一', '二', '三']) {
    numbers.push((await publish({ title })).number)
    office.pass(1)
  }
  office.pass(24 * 365)
  numbers.push((await publish({ title: '四' })).number)
  const first = await ask((query) => columnList(query, column, { limit: 2 }))
  const second = await ask((query) => columnList(query, column, { limit: 2, after: first.next }))
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ number }) => number),
    numbers.toReversed(),
  )
  assert.equal(second.next, undefined)
  assert.deepEqual(await ask((query) => yearsOfColumn(query, column)), [
    { year: 2027, documents: 1 },
    { year: 2026, documents: 3 },
  ])
  const { rows } = await ask((query) => columnList(query, column, { limit: 9, year: 2027 }))
  assert.deepEqual(
    rows.map(({ title }) => title),
    ['四'],
  )
  await assert.rejects(
    ask((query) => columnList(query, column, { limit: 2, after: 'x' })),
    (error) => isDatabaseError(error) && error.kind === 'cursor',
  )
  await close()
})

eachEngine('a page comes with its links, its way and its neighbours in one question', async (database) => {
  const { office, deeds, publish, close } = await openPortal(database)
  const { ask } = office
  const older = await publish({ title: '更早的' })
  office.pass(1)
  const about = await publish({ title: '被解读的', keywords: ['甲', '乙'] })
  office.pass(1)
  const newer = await publish({ title: '解读', interprets: [about.document] })
  const asked: string[] = []
  const page = await ask((query) => {
    asked.push('one')
    return publicDocument(query, about.number)
  })
  assert.ok(page)
  assert.deepEqual(page.interpretations, [{ number: newer.number, title: '解读' }])
  assert.equal(page.older?.number, older.number)
  assert.equal(page.newer?.number, newer.number)
  assert.deepEqual(page.keywords, ['甲', '乙'])
  assert.match(page.body, /新增三家定点药店/u)
  assert.ok(page.path.length >= 2)
  const other = await ask((query) => publicDocument(query, newer.number))
  assert.deepEqual(other?.interprets, [{ number: about.number, title: '被解读的' }])
  const links = await ask((query) => interpretationsOf(query, [about.document, older.document]))
  assert.deepEqual([...links.keys()], [about.document])

  await deeds.withdraw('leader', newer.document)
  assert.deepEqual((await ask((query) => publicDocument(query, about.number)))?.interpretations, [])
  const gone = await ask((query) => publicDocument(query, newer.number))
  assert.equal(gone?.status, 'withdrawn')
  assert.equal(gone.title + gone.body, '')
  assert.equal(gone.notices.at(-1)?.text, '本文有误，特此说明。')
  assert.equal(await ask((query) => publicDocument(query, 999)), undefined)
  await close()
})

eachEngine('the library is narrowed by kind, validity, year, topic and words', async (database) => {
  const { office, publish, close } = await openPortal(database)
  const { ask } = office
  const one = await publish({ ...rule('1'), title: '示例办法' })
  office.pass(1)
  await publish({ ...rule('2'), title: '示例规定', topics: ['综合'] })
  await publish({
    kind: 'interpretation',
    title: '示例办法解读',
    interprets: [one.document],
    fields: { form: 'text' },
  })
  await publish({ title: '不是政策' })
  const titles = async (filter: Parameters<typeof libraryChoices>[1]) =>
    (await ask((query) => policyLibrary(query, { ...filter, limit: 20 }))).rows.map(({ title }) => title)
  assert.deepEqual(await titles({}), ['示例规定', '示例办法'], 'interpretations stand beside')
  assert.deepEqual(await titles({ kind: 'interpretation' }), ['示例办法解读'])
  assert.deepEqual(await titles({ topic: '卫生"、引号' }), ['示例办法'])
  assert.deepEqual(await titles({ text: '规定 2026' }), ['示例规定'])
  assert.deepEqual(await titles({ validity: 'in-force' }), ['示例规定', '示例办法'])
  assert.deepEqual(await titles({ validity: 'repealed' }), [])
  assert.deepEqual(await titles({ year: 2025 }), [])
  const choices = await ask((query) => libraryChoices(query, { topic: '综合' }))
  assert.equal(choices.documents, 1)
  assert.deepEqual(choices.years, [2026])
  assert.deepEqual(choices.topics.toSorted(), ['卫生"、引号', '医疗保障', '综合'].toSorted())
  const figures = await ask((query) => publicFigures(query, undefined, office.today()))
  assert.deepEqual([figures.documents, figures.inForce, figures.interpreted], [4, 2, 1])
  assert.equal(figures.months.at(-1)?.documents, 4)
  await close()
})

eachEngine(
  'the version changes with every act, column, setting and name, and with nothing else',
  async (database) => {
    const { office, deeds, publish, close } = await openPortal(database)
    const version = () => office.ask(publicVersion)
    const start = await version()
    await office.draft('clerk')
    assert.equal(await version(), start, 'a draft is nothing to the public')
    const { document } = await publish()
    const published = await version()
    assert.notEqual(published, start)
    await deeds.withdraw('leader', document)
    assert.notEqual(await version(), published)
    await close()
  },
)

eachEngine('open data and columns hold what is public', async (database) => {
  const { office, deeds, publish, close } = await openPortal(database)
  const { ask, organisation, column } = office
  const { document } = await publish()
  office.pass(1)
  await publish({ title: '第二件' })
  await deeds.withdraw('leader', document)
  const { rows } = await ask((query) => openDocuments(query, { organisation, limit: 10 }))
  assert.deepEqual(
    rows.map(({ title }) => title),
    ['第二件'],
  )
  const columns = await ask((query) => publicColumns(query, organisation))
  const own = columns.find(({ id }) => id === column)
  assert.equal(own?.documents, 1)
  assert.equal(columns.find(({ id }) => id === own.parent)?.documents, 1)
  assert.equal((await ask((query) => newestDocuments(query, { limit: 5 }))).length, 1)
  await close()
})
