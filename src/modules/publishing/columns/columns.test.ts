import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/db'
import { commonColumns, fixedParts } from '#statute/catalogue'
import { eachEngine } from '../../../../test/support/databases.ts'
import { day } from '../../../../test/support/organisations.ts'
import type { Office, Tables } from '../../../../test/support/publications.ts'
import { actOn, officeIn } from '../../../../test/support/publications.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import type { ColumnId } from '../ids.ts'
import { revisionOf } from '../sites/index.ts'
import { freshnessOf } from './freshness.ts'
import {
  addColumn,
  changeColumn,
  closeColumn,
  columnsAbove,
  columnsOf,
  layOutColumns,
  moveColumn,
  reopenColumn,
  wantingColumns,
} from './index.ts'

const act = actOn('2026-01-05')

const details = {
  title: '专题',
  columnType: '信息公开目录',
  items: [],
  basis: [],
  description: '',
  section: null,
  updateDays: null,
} as const

const laidOut = async (office: Office, slug = 'yb') => {
  const { organisation, run, ask } = office
  await run((tx) => layOutColumns(tx, act, { organisation, template: 'common', slug }))
  const rows = async (today = '2026-01-05') =>
    (await ask((query) => columnsOf(query, organisation, day(today)))).rows
  const ids = new Map((await rows()).map(({ code, id }) => [code, id]))
  const idOf = (code: string): ColumnId => {
    const id = ids.get(code)
    assert.ok(id !== undefined, code)
    return id
  }
  const fails = (code: string, command: (tx: Tx<Tables>) => Promise<unknown>) =>
    assert.rejects(run(command), refusedAs(code))
  return { rows, idOf, fails }
}

eachEngine('国办公开办函〔2019〕61号: a section is laid out with its fixed parts', async (database) => {
  const office = await officeIn(database)
  const { organisation, ask, done } = office
  const { rows, fails, idOf } = await laidOut(office)
  const all = await rows()
  const first = all.filter(({ parent }) => parent === null)
  assert.deepEqual(
    first.map(({ title }) => title),
    fixedParts.map(({ title }) => title),
  )
  assert.deepEqual(
    all.filter(({ parent }) => parent === idOf('statutory')).map(({ code }) => code),
    commonColumns.map(({ code }) => code),
  )
  const catalogue = await ask((query) => columnsOf(query, organisation, day('2026-01-05')))
  assert.equal(catalogue.slug, 'yb')
  assert.ok(catalogue.missingItems.some(({ code }) => code === '20.4'))
  assert.ok(!catalogue.missingItems.some(({ code }) => code === '20.7'))
  assert.deepEqual((await done()).slice(-1), ['column.lay-out'])
  await fails('columns-laid-out', (tx) =>
    layOutColumns(tx, act, { organisation, template: 'common', slug: 'other' }),
  )
})

eachEngine(
  'columns are added, changed, closed and reopened, each with a row of the trail',
  async (database) => {
    const office = await officeIn(database)
    const { organisation, run, ask, done } = office
    const { rows, idOf, fails } = await laidOut(office)
    const given = { ...details, organisation, parent: idOf('policies'), code: 'topic' }
    const before = await ask(revisionOf)
    const topic = await run((tx) => addColumn(tx, act, given))
    await run((tx) =>
      changeColumn(tx, act, { ...details, column: topic, title: '专题二', updateDays: 30, items: ['21.2'] }),
    )
    await run((tx) => closeColumn(tx, act, { column: topic }))
    await fails('column-closed', (tx) => addColumn(tx, act, { ...given, parent: topic, code: 'below' }))
    await fails('column-closed', (tx) => closeColumn(tx, act, { column: topic }))
    await run((tx) => reopenColumn(tx, act, { column: topic }))
    assert.equal((await ask(revisionOf)) - before, 4)
    assert.deepEqual((await done()).slice(-4), [
      'column.add',
      'column.change',
      'column.close',
      'column.reopen',
    ])
    const column = (await rows()).find(({ id }) => id === topic)
    assert.deepEqual(
      [column?.title, column?.open, column?.place, column?.items[0]?.title],
      ['专题二', true, 3, '公共服务'],
    )
    await fails('column-code-taken', (tx) => addColumn(tx, act, { ...given }))
    await fails('column-invalid', (tx) => addColumn(tx, act, { ...given, code: 'x', items: ['20.99'] }))
    await fails('column-missing', (tx) =>
      addColumn(tx, act, { ...given, code: 'x', parent: 'none' as ColumnId }),
    )
    await fails('column-has-open', (tx) => closeColumn(tx, act, { column: idOf('policies') }))
    await fails('column-fixed', (tx) => closeColumn(tx, act, { column: idOf('guide') }))
    await fails('column-fixed', (tx) => changeColumn(tx, act, { ...details, column: idOf('guide') }))
    await fails('column-open', (tx) => reopenColumn(tx, act, { column: topic }))
  },
)

eachEngine('a moved column takes its documents along', async (database) => {
  const office = await officeIn(database)
  const { run, ask, publish } = office
  const { rows, idOf, fails } = await laidOut(office)
  const [policies, normative, finance, budgets, news] = [
    'policies',
    'normative',
    'finance',
    'budgets',
    'news',
  ].map(idOf)
  assert.ok(policies && normative && finance && budgets && news)
  await publish({ column: normative, on: '2026-01-06' })
  await publish({ column: normative, alsoIn: [finance], on: '2026-01-07' })
  await publish({ column: budgets, on: '2026-01-08' })
  await publish({ column: budgets, alsoIn: [normative], on: '2026-01-09' })
  const counts = async () =>
    Object.fromEntries(
      (await rows()).filter(({ documents }) => documents > 0).map((row) => [row.code, row.documents]),
    )
  const start = { statutory: 4, policies: 3, normative: 3, finance: 3, budgets: 2 }
  assert.deepEqual(await counts(), start)
  const own = async () =>
    (await ask((query) => query.selectFrom('publication_place').selectAll().where('own', '=', 1).execute()))
      .length
  const move = (column: ColumnId, parent: ColumnId | null, place = 0) =>
    run((tx) => moveColumn(tx, act, { column, parent, place }))
  await move(normative, finance)
  assert.deepEqual(await counts(), { statutory: 4, normative: 3, finance: 4, budgets: 2 })
  await move(finance, null, 99)
  assert.deepEqual(await counts(), { normative: 3, finance: 4, budgets: 2 })
  assert.equal((await rows()).findLast(({ parent }) => parent === null)?.code, 'finance')
  await move(finance, idOf('statutory'), 2)
  await move(normative, policies)
  assert.deepEqual(await counts(), start)
  assert.equal(await own(), 6)
  assert.deepEqual(await ask((query) => columnsAbove(query, normative)), [
    normative,
    policies,
    idOf('statutory'),
  ])
  await fails('column-circle', (tx) => moveColumn(tx, act, { column: policies, parent: normative, place: 0 }))
  await fails('column-fixed', (tx) => moveColumn(tx, act, { column: idOf('guide'), parent: news, place: 0 }))
  await fails('column-closed', (tx) =>
    moveColumn(tx, act, { column: news, parent: idOf('request'), place: 0 }),
  )
})

eachEngine('moving among siblings keeps every place once', async (database) => {
  const office = await officeIn(database)
  const { rows, idOf } = await laidOut(office)
  const column = idOf('plans')
  await office.run((tx) => moveColumn(tx, act, { column, parent: idOf('statutory'), place: 1 }))
  const siblings = (await rows()).filter(({ parent }) => parent === idOf('statutory'))
  assert.deepEqual(
    siblings.map(({ place }) => place),
    siblings.map((_, index) => index),
  )
  assert.equal(siblings[1]?.code, 'plans')
})

eachEngine('what wants something new is told with the day', async (database) => {
  const office = await officeIn(database)
  const { organisation, publish, ask } = office
  const { rows, idOf } = await laidOut(office)
  await publish({ column: idOf('news'), on: '2026-03-02' })
  const state = async (today: string) => {
    const news = (await rows(today)).find(({ code }) => code === 'news')
    return [news?.state, news?.freshUntil]
  }
  assert.deepEqual(await state('2026-03-10'), ['fresh', '2026-03-16'])
  assert.deepEqual(await state('2026-03-13'), ['due-soon', '2026-03-16'])
  assert.deepEqual(await state('2026-03-17'), ['stale', '2026-03-16'])
  const wanting = await ask((query) => wantingColumns(query, [organisation], day('2026-03-17')))
  assert.deepEqual(
    wanting.map(({ title, state: how }) => `${title} ${how}`),
    ['工作动态 stale'],
  )
  assert.match(wanting[0]?.why ?? '', /上次更新是2026-03-02，要求14天内.*已经超过1天。/u)
  assert.deepEqual(await ask((query) => wantingColumns(query, [], day('2026-03-17'))), [])
})

test('freshness says why', () => {
  const row = {
    part: null,
    update_days: null,
    update_basis: null,
    opened_on: day('2026-01-01'),
    closed_on: null,
  }
  const on = day('2026-02-01')
  const state = (
    more: Partial<typeof row> | { part: string } | { closed_on: typeof on } | { update_days: number },
    last: typeof on | null,
  ) => freshnessOf({ row: { ...row, ...more }, lastPublishedOn: last }, on).state
  assert.equal(state({}, null), 'empty')
  assert.equal(state({}, day('2026-01-02')), 'free')
  assert.equal(state({ part: 'request' }, null), 'free')
  assert.equal(state({ closed_on: on }, null), 'free')
  assert.equal(state({ update_days: 14 }, null), 'empty')
  assert.equal(state({ update_days: 366 }, day('2025-03-02')), 'due-soon')
})
