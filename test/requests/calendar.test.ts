import assert from 'node:assert/strict'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { deedsOf } from './support/deeds.ts'
import { day, openOffice } from './support/office.ts'
import { correctFact, confirmReceipt } from '#modules/requests'

const receipts = [
  // channel          came          confirmed     received      due           why
  ['counter', '2026-09-14', undefined, '2026-09-14', '2026-10-16', '国庆放假，9月20日和10月10日上班'],
  ['counter', '2026-09-28', undefined, '2026-09-28', '2026-10-30', '跨国庆'],
  ['counter', '2025-12-29', undefined, '2025-12-29', '2026-01-27', '元旦放假，1月4日上班'],
  ['signed-mail', '2026-04-28', undefined, '2026-04-28', '2026-05-28', '签收之日'],
  ['ordinary-mail', '2026-09-10', '2026-09-14', '2026-09-14', '2026-10-16', '确认之日'],
  ['email', '2026-09-11', '2026-09-14', '2026-09-14', '2026-10-16', '双方确认之日'],
  ['fax', '2026-09-14', undefined, undefined, undefined, '还没有确认'],
  ['oral', '2026-09-14', undefined, '2026-09-14', '2026-10-16', '当面口头提出'],
  ['transfer', '2026-09-10', '2026-09-14', '2026-09-14', '2026-10-16', '其他机关转来，确认之日'],
] as const

eachEngine('a request counts from the day its channel says: 条例第三十一条', async (database) => {
  const office = await openOffice(database)
  office.goTo('2026-10-08')
  for (const [channel, cameOn, confirmedOn, receivedOn, due, why] of receipts) {
    const given = await office.register(
      {},
      { channel, cameOn, ...(confirmedOn === undefined ? {} : { confirmedOn }) },
    )
    assert.deepEqual([given.receivedOn, given.due], [receivedOn, due], `${channel}: ${why}`)
  }
})

const extensions = [
  // received      told          workdays  due
  ['2026-09-28', '2026-10-30', 20, '2026-11-27'],
  ['2026-09-28', '2026-10-29', 1, '2026-11-02'],
  ['2025-12-29', '2026-01-27', 20, '2026-03-02'],
] as const

eachEngine('a term is made longer once, told by its last day: 条例第三十三条', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  for (const [received, told, workdays, due] of extensions) {
    office.goTo(received)
    const { id } = await office.register()
    await deeds.assign(id)
    office.goTo(told)
    await deeds.approveExtension(id, workdays)
    assert.equal((await deeds.extend(id)).lateness.due, due)
    await assert.rejects(deeds.approveExtension(id, 1), refusedAs('request-not-extended'))
  }
  office.goTo('2026-09-28')
  const { id } = await office.register()
  await deeds.assign(id)
  office.goTo('2026-10-31')
  await deeds.approveExtension(id, 5)
  await assert.rejects(deeds.extend(id), refusedAs('clock-too-late'))
})

eachEngine('a letter posted on the last day is in time, the day after is late', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  for (const [posted, late] of [
    ['2026-10-16', false],
    ['2026-10-19', true],
  ] as const) {
    office.goTo('2026-09-14')
    const { id } = await office.register()
    await deeds.assign(id)
    office.goTo(posted)
    assert.equal((await deeds.conclude(id, 'petition')).lateness.late, late)
  }
})

eachEngine(
  'a wrong day is put right by a new record, and only where the law lets it be so',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const { id } = await office.register()
    await deeds.assign(id)
    office.goTo('2026-09-17')
    const asked = { kind: 'clarification-asked', on: office.today(), until: day('2026-09-30') } as const
    await office.fact('clerk', id, asked, { points: '哪个工程？' })
    office.goTo('2026-09-22')
    const wrong = await office.fact('clerk', id, { kind: 'clarified', on: office.today() }, { text: '供热' })
    assert.equal(wrong.lateness.due, '2026-10-27')
    const seq = wrong.seq
    const correct = async (on: string, who: 'clerk' | 'director' = 'director') => {
      const fact = { kind: 'clarified', on: day(on) } as const
      const input = { ...(await office.on(who, id)), replaces: seq, fact, reason: '登记错了' }
      return office.run((tx) => correctFact(tx, office.act(who), input, office.cells))
    }
    await assert.rejects(correct('2026-09-21', 'clerk'), refusedAs('request-not-yours'))
    await assert.rejects(correct('2026-09-10'), refusedAs('clock-before-receipt'))
    await assert.rejects(correct('2026-09-23'), refusedAs('request-ahead'))
    const right = await correct('2026-09-21')
    assert.equal(right.lateness.due, '2026-10-26')
    // The wrong one still stands in the file.
    const kinds = await office.ask((query) =>
      query
        .selectFrom('request_event')
        .select(['kind', 'on_date'])
        .where('request', '=', id)
        .orderBy('seq')
        .execute(),
    )
    assert.deepEqual(
      kinds.slice(-2).map(({ kind, on_date }) => [kind, on_date]),
      [
        ['clarified', '2026-09-22'],
        ['corrected', '2026-09-22'],
      ],
    )
  },
)

eachEngine('what came over the net begins to run when the office has confirmed', async (database) => {
  const office = await openOffice(database)
  office.goTo('2026-09-11')
  const { id } = await office.register({}, { channel: 'email' })
  const stage = (await office.found(id)).stage
  assert.equal(stage, 'unconfirmed')
  office.goTo('2026-09-14')
  const confirm = async (on: string) => {
    const input = { ...(await office.on('clerk', id)), confirmedOn: day(on) }
    return office.run((tx) => confirmReceipt(tx, office.act(), input, office.cells))
  }
  await assert.rejects(confirm('2026-09-10'), refusedAs('request-confirmed'))
  const confirmed = await confirm('2026-09-14')
  assert.deepEqual([confirmed.stage, confirmed.lateness.due], ['registered', '2026-10-16'])
  await assert.rejects(confirm('2026-09-14'), refusedAs('request-not-so'))
})
