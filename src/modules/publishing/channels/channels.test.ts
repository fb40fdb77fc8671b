import assert from 'node:assert/strict'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { eachEngine } from '../../../../test/support/databases.ts'
import { day } from '../../../../test/support/organisations.ts'
import type { Office, Tables } from '../../../../test/support/publications.ts'
import { actOn, officeIn } from '../../../../test/support/publications.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import { columnsOf, layOutColumns } from '../columns/index.ts'
import type { ColumnId } from '../ids.ts'
import { cancelDissemination, disseminationsOf, publicationCounts, recordDissemination } from './index.ts'

const act = actOn('2026-12-31')

const deskIn = async (database: Parameters<typeof officeIn>[0]) => {
  const office = await officeIn(database)
  const { organisation, run, ask } = office
  await run((tx) => layOutColumns(tx, actOn('2025-01-02'), { organisation, template: 'common', slug: 'yb' }))
  const { rows } = await ask((query) => columnsOf(query, organisation, day('2025-01-02')))
  const columnOf = (code: string): ColumnId => {
    const id = rows.find((row) => row.code === code)?.id
    assert.ok(id !== undefined)
    return id
  }
  const fails = (code: string, command: (tx: Tx<Tables>) => Promise<unknown>) =>
    assert.rejects(run(command), refusedAs(code))
  return { ...office, columnOf, fails }
}

const passOn = ({ organisation, person }: Office) =>
  ({
    organisation,
    document: null,
    column: null,
    channel: 'wechat',
    title: '示例推送',
    onDate: day('2026-05-06'),
    link: 'https://example.invalid/1',
    note: null,
    by: person,
  }) as const

const year = { from: day('2026-01-01'), until: day('2026-12-31') }

eachEngine('the portal counts by itself, other channels as they are recorded', async (database) => {
  const desk = await deskIn(database)
  const { organisation, run, ask, publish, columnOf, person } = desk
  const [news, normative] = [columnOf('news'), columnOf('normative')]
  const one = await publish({ column: news, on: '2026-01-01' })
  await publish({ column: news, on: '2026-12-31' })
  await publish({ column: news, on: '2025-12-31' })
  const policy = await publish({ kind: 'normative', column: normative, on: '2026-03-02' })
  await publish({ kind: 'normative', column: normative, on: '2026-03-03' })
  await publish({
    kind: 'interpretation',
    column: columnOf('interpretations'),
    on: '2026-03-02',
    interprets: [policy],
  })
  const record = (more: Partial<Parameters<typeof recordDissemination>[2]>) =>
    run((tx) => recordDissemination(tx, act, { ...passOn(desk), ...more }))
  await record({ document: one })
  await record({ column: normative, channel: 'gazette' })
  await record({ onDate: day('2025-12-31') })
  const wrong = await record({ channel: 'weibo' })
  await run((tx) => cancelDissemination(tx, act, { dissemination: wrong, reason: '登记错' }))
  await run((tx) =>
    tx
      .insertInto('emergency_override')
      .values({
        id: newId(),
        document: one,
        organisation,
        version: 1,
        digest: 'd',
        person,
        reason: '示例',
        missing: '[]',
        at: actOn('2026-06-01').at,
        review_due: day('2026-06-04'),
        reviewed_at: null,
        reviewed_by: null,
        finding: null,
      })
      .execute(),
  )
  const counts = await ask((query) => publicationCounts(query, organisation, year, day('2026-12-31')))
  assert.equal(counts.total, 7)
  assert.deepEqual(counts.channels, [
    { channel: 'portal', count: 5 },
    { channel: 'wechat', count: 1 },
    { channel: 'gazette', count: 1 },
  ])
  assert.deepEqual(
    counts.columns.map(({ column, channel, count }) => `${column.name} ${channel} ${count}`).toSorted(),
    [
      '工作动态 portal 2',
      '工作动态 wechat 1',
      '政策解读 portal 1',
      '行政规范性文件 gazette 1',
      '行政规范性文件 portal 2',
    ],
  )
  assert.deepEqual(counts.kinds, [
    { kind: 'ordinary', count: 2 },
    { kind: 'normative', count: 2 },
    { kind: 'interpretation', count: 1 },
  ])
  assert.deepEqual(counts.interpretation, { documents: 2, interpreted: 1 })
  assert.equal(counts.overrides, 1)
})

eachEngine('条例第二十六条: what came later than it was due, or has not come, is late', async (database) => {
  const { organisation, ask, run, publish, columnOf } = await deskIn(database)
  const column = columnOf('news')
  await publish({ column, on: '2026-02-10', dueOn: '2026-02-10' })
  const late = await publish({ column, on: '2026-02-11', dueOn: '2026-02-10' })
  const open = await publish({ column, on: '2026-03-02', dueOn: '2026-03-01' })
  await run((tx) => tx.deleteFrom('publication_place').where('document', '=', open).execute())
  await run((tx) => tx.deleteFrom('publication').where('document', '=', open).execute())
  const lateBy = async (today: string) =>
    (await ask((query) => publicationCounts(query, organisation, year, day(today)))).late.map(
      ({ document, publishedOn }) => [document, publishedOn],
    )
  assert.deepEqual(await lateBy('2026-03-01'), [[late, '2026-02-11']])
  assert.deepEqual(await lateBy('2026-03-02'), [
    [late, '2026-02-11'],
    [open, null],
  ])
})

eachEngine('records are listed by page, and what does not fit is refused', async (database) => {
  const desk = await deskIn(database)
  const { organisation, run, ask, publish, columnOf, fails, done } = desk
  const document = await publish({ column: columnOf('news'), on: '2026-01-05', title: '示例新闻' })
  const given = passOn(desk)
  const first = await run((tx) => recordDissemination(tx, act, { ...given, document }))
  await run((tx) => recordDissemination(tx, act, { ...given, channel: 'board', onDate: day('2026-05-07') }))
  await run((tx) => cancelDissemination(tx, act, { dissemination: first, reason: '登记错' }))
  const page = await ask((query) => disseminationsOf(query, organisation, { limit: 1 }))
  assert.deepEqual(
    page.rows.map(({ channel }) => channel),
    ['board'],
  )
  const { rows, next } = await ask((query) =>
    disseminationsOf(query, organisation, { limit: 1, after: page.next }),
  )
  assert.deepEqual(
    rows.map(({ channel, document: of, cancelled }) => [channel, of?.name, cancelled]),
    [['wechat', '示例新闻', '登记错']],
  )
  assert.equal(next, undefined)
  const filtered = await ask((query) =>
    disseminationsOf(query, organisation, { channel: 'board', document, limit: 9 }),
  )
  assert.deepEqual(filtered.rows, [])
  assert.deepEqual((await done()).slice(-2), ['dissemination.record', 'dissemination.cancel'])
  await fails('not-yet', (tx) => recordDissemination(tx, act, { ...given, onDate: day('2027-01-01') }))
  await fails('column-missing', (tx) =>
    recordDissemination(tx, act, { ...given, column: 'none' as ColumnId }),
  )
  await fails('dissemination-cancelled', (tx) =>
    cancelDissemination(tx, act, { dissemination: first, reason: '又错' }),
  )
  await run((tx) =>
    tx.updateTable('document').set({ visibility: 'none' }).where('id', '=', document).execute(),
  )
  await fails('document-not-public', (tx) => recordDissemination(tx, act, { ...given, document }))
})
