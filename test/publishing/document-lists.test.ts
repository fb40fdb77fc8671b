import assert from 'node:assert/strict'
import { parseLocalDate } from '#statute/calendar'
import { calendarOf } from '#statute/calendar'
import { loadNoticeInto } from '#platform/calendar'
import type { DocumentFilter, DocumentId } from '#modules/publishing'
import {
  calendarMoved,
  documentChanges,
  documentPage,
  dueFor,
  publicationSchedule,
  redateDocuments,
  sentBackTo,
} from '#modules/publishing'
import { eachEngine } from '../support/databases.ts'
import { deedsOf, refused, signAll } from './support/deeds.ts'
import type { Office, Who } from './support/office.ts'
import { officeIn, openOffice } from './support/office.ts'

const page = async (office: Office, who: Who, filter: Partial<DocumentFilter> = {}) => {
  const caller = await office.caller(who)
  const asked = { caller, today: office.today(), within: [office.organisation] }
  return office.ask((query) => documentPage(query, { limit: 50, ...filter }, asked))
}

const titles = async (office: Office, who: Who, filter: Partial<DocumentFilter> = {}) =>
  (await page(office, who, filter)).rows.map(({ title }) => title)

eachEngine('a list goes on by key, and each filter finds its own', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  for (const title of ['一', '二', '三', '百分之百%', '下划_线']) {
    office.pass(1)
    await office.draft('clerk', { title })
  }
  const beside = await officeIn(office.database)
  await beside.draft('clerk', { title: '别的机构' })
  assert.deepEqual(await titles(office, 'clerk'), ['下划_线', '百分之百%', '三', '二', '一'])
  const first = await page(office, 'clerk', { limit: 2 })
  const second = await page(office, 'clerk', { limit: 2, after: first.next })
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ title }) => title),
    ['下划_线', '百分之百%', '三', '二'],
  )
  assert.deepEqual(await titles(office, 'clerk', { search: '%' }), ['百分之百%'])
  assert.deepEqual(await titles(office, 'clerk', { search: '_' }), ['下划_线'])
  assert.deepEqual(await titles(office, 'clerk', { search: '-2026-00002' }), ['二'])
  assert.deepEqual(await titles(office, 'clerk', { column: office.otherColumn }), [])
  assert.deepEqual(await titles(office, 'clerk', { organisation: beside.organisation }), [])

  const [one] = (await page(office, 'clerk', { search: '一' })).rows
  assert.ok(one)
  assert.deepEqual(await titles(office, 'officer', { mine: true }), [])
  await deeds.submit('clerk', one.id)
  assert.deepEqual(await titles(office, 'officer', { mine: true }), ['一'])
  assert.deepEqual(await titles(office, 'clerk', { mine: true }), [])
  assert.deepEqual(await titles(office, 'clerk', { stage: 'review' }), ['一'])
  const [line] = (await page(office, 'officer', { stage: 'review' })).rows
  assert.deepEqual([line?.turn?.mine, line?.dueOn, line?.daysLeft], [true, '2026-01-30', 25])
})

eachEngine('what is late is told from the day behind the last, until it is public', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  const id = await office.draft('clerk', { title: '迟了' })
  const due = () => office.ask((query) => dueFor(query, office.person('clerk'), office.today()))
  office.pass(25 * 24)
  assert.equal(office.today(), '2026-01-30')
  assert.deepEqual(await titles(office, 'clerk', { late: true }), [])
  assert.deepEqual(
    (await due()).map(({ dueOn }) => dueOn),
    ['2026-01-30'],
  )
  office.pass(24)
  assert.deepEqual(await titles(office, 'clerk', { late: true }), ['迟了'])
  assert.equal((await page(office, 'clerk')).rows[0]?.daysLeft, -1)
  await signAll(deeds, id)
  await deeds.publish('director', id)
  assert.deepEqual(await titles(office, 'clerk', { late: true }), [])
  assert.deepEqual(await due(), [])
  const [line] = (await page(office, 'clerk')).rows
  assert.deepEqual([line?.daysLeft, line?.number], [null, 1])
})

const changes = async (office: Office, who: Who, id: DocumentId, span = {}) => {
  const row = await office.row(id)
  const person = office.person(who)
  return office.ask((query) => documentChanges(query, office.sealer, row, { ...span, person }))
}

eachEngine('a reviewer is shown what changed since their own signature', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  const id = await office.draft('clerk', { summary: '新增三家定点药店。' })
  assert.deepEqual(await changes(office, 'officer', id), {
    from: null,
    to: 1,
    why: '您还没有签署过，也没有公开过，请看全文。',
    changes: [],
  })
  await deeds.submit('clerk', id)
  await deeds.sign('officer', id)
  assert.deepEqual((await changes(office, 'officer', id)).changes, [])
  await office.save('clerk', id, { summary: '新增四家定点药店。' })
  const told = await changes(office, 'officer', id)
  assert.deepEqual([told.from, told.to, told.why], [1, 2, '从您2026年1月5日9:00签署的第1版算起。'])
  assert.deepEqual(
    told.changes.map(({ field, title }) => [field, title]),
    [['summary', '内容概述']],
  )
  assert.deepEqual(
    told.changes[0]?.pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text),
    ['三家', '四家'],
  )
  await deeds.sendBack('officer', id)
  assert.match((await changes(office, 'officer', id)).why, /退回的第2版/u)
  const [back] = await office.ask((query) => sentBackTo(query, office.person('clerk')))
  assert.deepEqual([back?.document, back?.opinion], [id, '请核对。'])
  await signAll(deeds, id)
  assert.deepEqual(await office.ask((query) => sentBackTo(query, office.person('clerk'))), [])
  await deeds.publish('director', id)
  await office.save('clerk', id, { summary: '新增五家定点药店。' })
  assert.deepEqual((await changes(office, 'second', id)).from, 2)
  assert.deepEqual((await changes(office, 'second', id, { from: 1, to: 3 })).why, '第1版与第3版相比。')
  await refused('version-missing', changes(office, 'second', id, { from: 9 }))
})

eachEngine('the calendar has what is planned, published, due, withheld and running out', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  const planned = await office.draft('clerk', { title: '定时' })
  await signAll(deeds, planned)
  await deeds.scheduleIn(48)('director', planned)
  const out = await office.draft('clerk', { title: '已发' })
  await signAll(deeds, out)
  await deeds.publish('director', out)
  const span = (from: string, until: string) =>
    office.ask((query) =>
      publicationSchedule(query, {
        organisation: office.organisation,
        from: parseLocalDate(from),
        until: parseLocalDate(until),
      }),
    )
  assert.deepEqual(
    (await span('2026-01-01', '2026-01-31')).map(({ title, what, on }) => [title, what, on]),
    [
      ['已发', 'published', '2026-01-05'],
      ['定时', 'scheduled', '2026-01-07'],
      ['定时', 'due', '2026-01-30'],
    ],
  )
  assert.deepEqual(await span('2026-02-01', '2026-02-28'), [])
  await refused('span-unfit', span('2026-02-01', '2026-01-01'))
  await refused('span-unfit', span('2026-01-01', '2028-01-01'))
})

eachEngine('a holiday notice moves the last day of what is open, and of nothing else', async (test) => {
  const office = await openOffice(test)
  const { database, sealer } = office
  const formedOn = parseLocalDate('2026-09-14')
  const open = await office.draft('clerk', { formedOn })
  const kept = await office.draft('clerk', { title: '已发', formedOn })
  await signAll(deedsOf(office), kept)
  await deedsOf(office).publish('director', kept)
  const sweep = () =>
    redateDocuments({ database, now: office.now(), signal: new AbortController().signal }, sealer)
  assert.equal(await office.ask(calendarMoved), true)
  assert.deepEqual(await sweep(), { done: 0, failed: 0 })
  assert.equal(await office.ask(calendarMoved), false)
  const notice = calendarOf().notices.find(({ year }) => year === 2026)
  assert.ok(notice)
  const { year, document, issued } = notice
  const daysOff = [...notice.daysOff, '2026-10-08']
  const workdays = [...notice.workdays, '2026-10-18']
  const longer = { year, document, issued, source: '国务院公报', daysOff, workdays }
  await office.run((tx) => loadNoticeInto(tx, office.act(), JSON.stringify(longer)))
  assert.equal(await office.ask(calendarMoved), true)
  assert.deepEqual(await sweep(), { done: 1, failed: 0 })
  assert.deepEqual(await sweep(), { done: 0, failed: 0 })
  assert.deepEqual(
    [(await office.row(open)).due_on, (await office.row(kept)).due_on],
    ['2026-10-18', '2026-10-16'],
  )
})
