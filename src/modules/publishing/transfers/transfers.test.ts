import assert from 'node:assert/strict'
import { eachEngine } from '../../../../test/support/databases.ts'
import { day } from '../../../../test/support/organisations.ts'
import { actOn, officeIn } from '../../../../test/support/publications.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import { unzip } from '../../../../test/support/unzip.ts'
import { columnsOf, layOutColumns } from '../columns/index.ts'
import { drawTransferSheet, pendingTransfer, recordTransfer, transferSheet, transfersOf } from './index.ts'

const act = actOn('2026-07-01')
const half = { from: day('2026-01-01'), until: day('2026-06-30') }

eachEngine('条例第二十五条: each place is handed everything once', async (database) => {
  const { organisation, person, run, ask, publish } = await officeIn(database)
  await run((tx) => layOutColumns(tx, actOn('2025-01-02'), { organisation, template: 'common', slug: 'yb' }))
  const { rows } = await ask((query) => columnsOf(query, organisation, day('2025-01-02')))
  const column = rows.find(({ code }) => code === 'news')?.id
  assert.ok(column !== undefined)
  const titles = ['=HYPERLINK("http://x")', '+1', '-1', '@sum', '普通 & <标题>']
  for (const title of titles) await publish({ column, on: '2026-06-30', title })
  await publish({ column, on: '2026-07-01', title: '期外' })
  const pending = (place: 'archives' | 'library') =>
    ask((query) => pendingTransfer(query, organisation, { place, ...half }))
  assert.deepEqual(
    (await pending('archives')).map(({ title }) => title),
    titles,
  )
  const given = {
    organisation,
    place: 'archives',
    ...half,
    onDate: day('2026-07-01'),
    receiver: '县档案馆',
    note: null,
    by: person,
  } as const
  const { id, items } = await run((tx) => recordTransfer(tx, act, given))
  assert.equal(items, 5)
  assert.deepEqual(await pending('archives'), [])
  assert.equal((await pending('library')).length, 5)
  await assert.rejects(
    run((tx) => recordTransfer(tx, act, given)),
    refusedAs('nothing-to-transfer'),
  )
  await assert.rejects(
    run((tx) => recordTransfer(tx, act, { ...given, until: day('2025-01-01') })),
    refusedAs('period-order'),
  )
  const page = await ask((query) => transfersOf(query, organisation, { limit: 5 }))
  assert.deepEqual(
    page.rows.map(({ id: of, items: count, receiver }) => [of, count, receiver]),
    [[id, 5, '县档案馆']],
  )
  const sheet = await ask((query) => transferSheet(query, id))
  assert.equal(sheet.name, '移送清单-国家档案馆-2026-07-01.xlsx')
  const files = unzip(await drawTransferSheet(sheet))
  const all = [...files.values()].join('')
  assert.match(all, /=HYPERLINK\(&quot;http:\/\/x&quot;\)|=HYPERLINK\("http:\/\/x"\)/u)
  assert.ok(!/<f[ >]/u.test(all), 'a formula')
  await assert.rejects(
    ask((query) => transferSheet(query, 'none' as typeof id)),
    refusedAs('transfer-missing'),
  )
})
