import assert from 'node:assert/strict'
import type { LocalDate } from '#statute/calendar'
import { casePage, caseView, reopenRequest, statisticsOf } from '#modules/requests'
import type { RequestId } from '#modules/requests'
import {
  classNames,
  dryRun,
  dueLineOf,
  keepingSweep,
  liftHold,
  obstacles,
  placeHold,
  removalsOf,
  setRule,
  takePackOut,
} from '#modules/keeping'
import type { Term } from '#modules/keeping'
import { verifyAudit } from '#platform/audit'
import { sealer } from '#platform/crypto'
import { testKeys } from '../support/identity.ts'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { remediesAt, ruled } from '../remedies/support/remedies.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import type { Office } from '../requests/support/office.ts'
import { day, openOffice } from '../requests/support/office.ts'

const signal = new AbortController().signal
const noFiles = { open: () => Promise.reject(new Error('no file in this test')) }

const period = ({ organisation }: Office) => ({
  organisation,
  from: day('2026-01-01'),
  until: day('2026-12-31'),
})

const decide = async (office: Office, term: Term, personalYears: number | null) => {
  const caller = await office.caller('director')
  for (const name of classNames) {
    const rule = { organisation: office.organisation, caller, class: name, term, personalYears }
    await office.run((tx) => setRule(tx, office.act('director'), { ...rule, basis: '本局保管期限表' }))
  }
}

const sweep = ({ database, cells, act }: Office) =>
  keepingSweep({ cells, sealer: sealer(testKeys) }).run({ database, now: act().at, signal })

const concluded = async (office: Office): Promise<RequestId> => {
  const deeds = deedsOf(office)
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.askThirdParty(id)
  const answer = { kind: 'third-party-silent', on: office.today(), party: '第三方1' } as const
  const reached = { kind: 'third-party-reached', on: office.today(), party: '第三方1' } as const
  await office.fact('clerk', id, reached)
  office.goTo('2026-10-14')
  await office.fact('clerk', id, { ...answer, on: office.today() })
  await deeds.search(id)
  await deeds.conclude(id, 'disclosed')
  return id
}

/** Everything there is of a body's requests in the tables, as they are after opening what is sealed. */
const allText = async (office: Office, id: RequestId): Promise<string> =>
  office.ask(async (query) => {
    const row = await query.selectFrom('request').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const events = await query.selectFrom('request_event').selectAll().where('request', '=', id).execute()
    const opened = events.map(({ seq, sealed }) =>
      sealed === null ? null : office.cells.openSecret(id, seq, sealed),
    )
    return JSON.stringify([row, office.cells.openForm(id, row.form), events, opened])
  })

const over = '2037-01-05'

eachEngine('applicants go with the term; table 3, the file and the trail stay', async (database) => {
  const office = await openOffice(database)
  const { ask, cells, organisation, today } = office
  const id = await concluded(office)
  const other = await office.register({
    name: '李四',
    idNumber: '330482198501010017',
    phone: '13900139001',
  })
  const whole = () => ask((query) => statisticsOf(query, period(office)))
  const before = await whole()
  const file = async () =>
    (await office.found(id)).events.map(({ kind, on, seq }) => [kind, on, seq] as const)
  const events = await file()
  assert.ok((await allText(office, id)).includes('甲公司'))
  office.goTo(over)
  assert.deepEqual(await sweep(office), { done: 0, failed: 0 }, 'a preset takes nothing away')
  await decide(office, '10', null)
  const trial = await ask((query) => dryRun(query, organisation, today()))
  assert.deepEqual(
    trial.map(({ request, over: at }) => [request, at?.on]),
    [[id, '2037-01-01']],
  )
  assert.deepEqual(await sweep(office), { done: 1, failed: 0 })
  assert.deepEqual(await sweep(office), { done: 0, failed: 0 })
  const text = await allText(office, id)
  for (const told of ['王小明', '13800138000', '330482199003070011', '人民路', '甲公司', '供热'])
    assert.ok(!text.includes(told), told)
  assert.deepEqual([...(await whole()).cells], [...before.cells])
  assert.deepEqual(await file(), events)
  const search = (words: string) =>
    ask((query) =>
      casePage(query, { organisation, search: words, limit: 10 }, { today: today(), within: 'all' }, cells),
    )
  for (const words of ['王小明', '13800138000', '330482199003070011'])
    assert.deepEqual((await search(words)).rows, [], words)
  assert.equal((await search('李四')).rows[0]?.id, other.id, 'an open one is left alone')
  const view = await ask(async (query) =>
    caseView(query, id, { caller: { person: office.person('clerk'), grants: [] }, today: today() }, cells),
  )
  assert.deepEqual([view.form.name, view.found.outcome?.decision], ['', 'disclosed'])
  const { rows } = await ask((query) => removalsOf(query, organisation, { limit: 10 }))
  assert.deepEqual(
    rows.map(({ request, ground, basis }) => [request, ground, basis]),
    [[id, '保管期限届满', '本局保管期限表']],
  )
  assert.ok((rows[0]?.taken.texts ?? 0) > 3)
  const trail = await ask((query) => verifyAudit(query, { anchors: [] }))
  assert.ok(trail.ok)
})

eachEngine('a hold keeps everything until it is lifted', async (database) => {
  const office = await openOffice(database)
  const id = await concluded(office)
  office.goTo(over)
  await decide(office, '10', null)
  const caller = await office.caller('director')
  const place = { request: id, caller, reason: '纪检机关调查' }
  const hold = await office.run((tx) => placeHold(tx, office.act('director'), place))
  await assert.rejects(
    office.run((tx) => placeHold(tx, office.act('director'), place)),
    refusedAs('hold-there'),
  )
  assert.deepEqual(await sweep(office), { done: 0, failed: 0 })
  const lift = { hold, caller, reason: '调查结束' }
  await office.run((tx) => liftHold(tx, office.act('director'), lift))
  await assert.rejects(
    office.run((tx) => liftHold(tx, office.act('director'), lift)),
    refusedAs('hold-missing'),
  )
  assert.deepEqual(await sweep(office), { done: 1, failed: 0 })
})

eachEngine('before the term ends, only what the archive has whole is emptied', async (database) => {
  const office = await openOffice(database)
  const { ask, today, act, cells } = office
  const id = await concluded(office)
  await decide(office, 'permanent', 2)
  const standing = async (): Promise<readonly [LocalDate | undefined, string | null | undefined]> => {
    const line = await ask((query) => dueLineOf(query, id, today()))
    return [line?.over?.on, line?.obstacle]
  }
  assert.deepEqual(await standing(), ['2029-01-01', 'running'])
  office.goTo('2029-01-02')
  assert.deepEqual(await standing(), ['2029-01-01', 'unpacked'])
  const tools = { database: office.database, files: noFiles, cells }
  await takePackOut(tools, act(), { request: id, personal: false })
  assert.deepEqual(await standing(), ['2029-01-01', 'unpacked'], 'covered is not whole')
  await takePackOut(tools, act(), { request: id, personal: true })
  assert.deepEqual(await standing(), ['2029-01-01', null])
  assert.deepEqual(await sweep(office), { done: 1, failed: 0 })
  assert.deepEqual(await standing(), [undefined, undefined])
})

eachEngine('nobody is kept longer than their case', async (database) => {
  const office = await openOffice(database)
  await assert.rejects(decide(office, '10', 11), refusedAs('keeping-years'))
})

const lineFor = async (office: Office, id: RequestId) =>
  (await office.ask((query) => dueLineOf(query, id, office.today())))?.obstacle

eachEngine(
  'an open remedy, and others of the same one, keep a case; so does answering anew',
  async (database) => {
    const office = await openOffice(database)
    const remedies = remediesAt(office)
    const deeds = deedsOf(office)
    const id = await concluded(office)
    const { id: other } = await office.register({ description: '另一件，还没有答复' })
    await deeds.assign(other)
    const { id: remedy } = await remedies.open({ requests: [id, other] })
    office.goTo('2026-11-20')
    await remedies.fact(remedy, { kind: 'answered', on: office.today(), instance: 'review', proof: null })
    office.goTo(over)
    await decide(office, '10', null)
    assert.equal(await lineFor(office, id), 'contested')
    assert.match(obstacles.contested, /还没有审结/u)
    const upheld = ruled('review', 'upheld', day('2036-12-30'))
    await remedies.fact(remedy, upheld, { gist: '维持' })
    await remedies.sweep()
    assert.equal(await lineFor(office, id), 'running', 'years are counted from the end of the remedy')
    office.goTo('2048-01-05')
    assert.equal(await lineFor(office, id), 'together', 'the other one is open still')
    assert.deepEqual(await sweep(office), { done: 0, failed: 0 })
    const again = { on: office.today(), due: office.today(), by: office.person('head'), reason: '纠正' }
    await office.run((tx) =>
      reopenRequest(tx, office.act(), { request: id, ...again, cause: 'own', remedy: null }, office.cells),
    )
    assert.equal(await lineFor(office, id), undefined, 'open again, and no case that is over')
  },
)
