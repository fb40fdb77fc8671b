import assert from 'node:assert/strict'
import { loadNoticeInto } from '#platform/calendar'
import { sealer } from '#platform/crypto'
import type { RequestId } from '#modules/requests'
import { movesAt, reminderSweep, requestRedateSweep, seeMoves, unseenMoves } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { testKeys } from '../support/identity.ts'
import { deedsOf } from './support/deeds.ts'
import type { Office, Who } from './support/office.ts'
import { openOffice } from './support/office.ts'

const settings = { sealer: sealer(testKeys), site: 'https://gongkai.example.gov.cn' }

const giveMail = (office: Office, ...people: readonly Who[]) =>
  office.run(async (tx) => {
    for (const who of people) {
      const row = office.person(who)
      const email = settings.sealer.seal(`${who}@example.gov.cn`, { table: 'person', column: 'email', row })
      await tx.updateTable('person').set({ email }).where('id', '=', row).execute()
    }
  })

const sweep = (office: Office, of = reminderSweep(settings)) =>
  of.run({ database: office.database, now: office.act().at, signal: new AbortController().signal })

/** What was put into the outbox of a request, in order: due date and working days left, or the id of a move. */
const toldOf = async (office: Office, request: RequestId): Promise<readonly string[]> => {
  const rows = await office.ask((query) =>
    query.selectFrom('outbox').select('dedupe').orderBy('created_at').orderBy('id').execute(),
  )
  return rows.flatMap(({ dedupe }) => {
    const [, id, due = '', days] = dedupe?.split(':') ?? []
    if (id !== request) return []
    return [/^\d{4}-/u.test(due) ? `${due} ${days ?? ''}` : 'moved']
  })
}

const septemberOn = [
  ...[
    '09-14',
    '09-22',
    '09-28',
    '09-28',
    '10-08',
    '10-09',
    '10-12',
    '10-13',
    '10-14',
    '10-15',
    '10-16',
    '10-19',
  ],
  '10-21',
].map((date) => `2026-${date}`)

eachEngine(
  'a due date is reminded of at 10, 5, 3, 1 and 0 working days and once overdue, each once',
  async (test) => {
    const office = await openOffice(test)
    await giveMail(office, 'clerk', 'director')
    const { id } = await office.register()
    const { id: nobodys } = await office.register({ description: '另一件' })
    await deedsOf(office).assign(id)
    for (const date of septemberOn) {
      office.goTo(date)
      await sweep(office)
      await sweep(office)
    }
    const due = '2026-10-16'
    const each = [`${due} 10`, `${due} 5`, `${due} 3`, `${due} 1`, `${due} 0`, `${due} -1`]
    assert.deepEqual(await toldOf(office, id), each)
    assert.deepEqual(await toldOf(office, nobodys), each, 'what nobody handles, those who assign are told of')
    const { pending } = reminderSweep(settings)
    assert.equal(await office.ask(async (query) => pending?.(query, office.act().at)), false)
  },
)

eachEngine(
  'a due date moved by an event is told of; by another’s hand it waits to be looked at',
  async (test) => {
    const office = await openOffice(test)
    await giveMail(office, 'clerk')
    const deeds = deedsOf(office)
    const { id } = await office.register()
    await deeds.assign(id)
    await sweep(office)
    office.goTo('2026-09-16')
    await office.fact(
      'clerk',
      id,
      { kind: 'clarification-asked', on: office.today(), until: '2026-09-30' as never },
      {
        points: '请写明年份。',
      },
    )
    await sweep(office)
    await sweep(office)
    assert.deepEqual(await toldOf(office, id), ['moved'])
    assert.deepEqual(await office.ask((query) => unseenMoves(query, office.person('clerk'))), [], 'own doing')
    office.goTo('2026-09-18')
    await office.fact('director', id, { kind: 'clarified', on: office.today() }, { text: '2025年的。' })
    await sweep(office)
    const [move, ...more] = await office.ask((query) => unseenMoves(query, office.person('clerk')))
    assert.deepEqual([move?.before, move?.after, move?.cause], [null, '2026-10-22', 'event'])
    assert.deepEqual(more, [])
    assert.deepEqual(await toldOf(office, id), ['moved', 'moved'])
  },
)

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

eachEngine(
  'a notice moves open due dates, kept with before and after until somebody looked',
  async (test) => {
    const office = await openOffice(test)
    await giveMail(office, 'clerk')
    const deeds = deedsOf(office)
    const redate = requestRedateSweep(settings)
    const { id, number } = await office.register()
    const { id: done } = await office.register({ description: '另一件' })
    for (const one of [id, done]) await deeds.assign(one)
    await deeds.conclude(done, 'petition')
    await sweep(office, redate)
    await sweep(office)
    await office.run((tx) => loadNoticeInto(tx, office.act('cli'), notice))
    assert.equal(await office.ask(async (query) => redate.pending?.(query, office.act().at)), true)
    await sweep(office, redate)
    await sweep(office, redate)
    await sweep(office)
    assert.equal(await office.ask(async (query) => redate.pending?.(query, office.act().at)), false)
    const { rows } = await office.ask((query) => movesAt(query, office.organisation, { limit: 50 }))
    assert.deepEqual(
      rows.map((move) => [move.number, move.before, move.after, move.cause, move.seenBy]),
      [[number, '2026-10-16', '2026-10-19', 'notice', null]],
    )
    assert.deepEqual(await toldOf(office, id), ['moved'])
    const guest = await office.caller('guest')
    await assert.rejects(
      office.run((tx) => seeMoves(tx, office.act('guest'), { request: id, caller: guest })),
      { code: 'request-not-yours' },
    )
    const clerk = await office.caller('clerk')
    assert.equal((await office.ask((query) => unseenMoves(query, clerk.person))).length, 1)
    await office.run((tx) => seeMoves(tx, office.act(), { request: id, caller: clerk }))
    assert.deepEqual(await office.ask((query) => unseenMoves(query, clerk.person)), [])
  },
)
