import assert from 'node:assert/strict'
import { loadNoticeInto } from '#platform/calendar'
import type { RequestId } from '#modules/requests'
import { rebuildCases } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { deedsOf } from './support/deeds.ts'
import { openOffice } from './support/office.ts'

/** A change of the notice of 2026 such as there might be, invented: a Wednesday free. */
const notice = JSON.stringify({
  year: 2026,
  document: '国办发明电〔2026〕9号',
  issued: '2026-09-20',
  source: 'https://www.gov.cn/zhengce/content/202609/content_1.htm',
  amends: '国办发明电〔2025〕7号',
  daysOff: ['2026-09-30'],
  workdays: [],
})

eachEngine('a new holiday notice moves open cases, told with before and after', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id, number } = await office.register()
  const { id: done } = await office.register({ description: '另一件' })
  await deeds.assign(done)
  await deeds.conclude(done, 'petition')
  const parent = office.act('cli')
  await office.run((tx) => loadNoticeInto(tx, parent, notice))
  const { moved, next } = await office.run((tx) => rebuildCases(tx))
  assert.equal(next, undefined)
  assert.deepEqual(
    moved.find(({ request }) => request === id),
    { request: id, number, before: '2026-10-16', after: '2026-10-19' },
  )
  assert.deepEqual((await office.run((tx) => rebuildCases(tx, '' as RequestId))).moved, [])
})
