import assert from 'node:assert/strict'
import { remedyOf, remedyText } from '#statute/decisions'
import { remedyCell, requestCell } from '#statute/report-form'
import { caseView, projectionOf, statisticsOf } from '#modules/requests'
import type { RecordedFact } from '#modules/remedies'
import { loadRemedy, remediesCounted, remediesOfRequest, remedySweep, remedyView } from '#modules/remedies'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import { day, openOffice } from '../requests/support/office.ts'
import { remediesAt, ruled as resultOf } from './support/remedies.ts'

const year = (of: number) => ({ from: day(`${of}-01-01`), until: day(`${of}-12-31`) })

eachEngine('a refusal, its reconsideration reversed, answered anew and disclosed', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const remedies = remediesAt(office)
  const { id } = await office.register()
  const like = await office.register({ name: '李四', idNumber: '330482199003070029', phone: '13800138001' })
  const other = await office.register({ name: '赵五', description: '2024年度部门决算' })
  for (const each of [id, like.id, other.id]) await deeds.assign(each)
  const asked = await deeds.askThirdParty(id)
  const reached = { kind: 'third-party-reached', on: office.today(), party: asked.party } as const
  await office.fact('clerk', id, reached)
  office.goTo('2026-09-18')
  const said = {
    kind: 'third-party-answered',
    on: office.today(),
    party: asked.party,
    agrees: false,
  } as const
  await office.fact('clerk', id, said, { opinion: '是商业秘密。' })
  const refused = await deeds.conclude(id, 'thirdParty')
  assert.equal(refused.answered?.outcome.row, '3.3.4')

  // 复议前置: the letter of the day says so.
  const told = remedyOf({ decision: 'thirdParty' }, office.today(), 'department')
  assert.match(
    remedyText(told, { organ: '示例县人民政府', court: '示例县人民法院' }),
    /应当.*先向示例县人民政府申请行政复议/u,
  )

  office.goTo('2026-09-28')
  const opened = await remedies.open({ requests: [id] })
  assert.equal(opened.number, '公开复议〔2026〕1号')
  assert.equal(opened.found.answer?.due, '2026-10-16')
  assert.equal(opened.found.stage, 'answering')
  const period = { organisation: office.organisation, ...year(2026) }
  const counted = () => office.ask((query) => remediesCounted(query, period))
  assert.deepEqual((await counted()).get(remedyCell('reconsideration', 3))?.remedies, [opened.id])

  office.goTo('2026-10-09')
  await remedies.fact(opened.id, { kind: 'answered', instance: 'review', on: office.today(), proof: 'EMS 1' })
  office.goTo('2026-10-28')
  const result = (redo?: { count: number; unit: 'workdays' }) =>
    resultOf('review', 'revokedAndRedo', day('2026-10-26'), {
      servedOn: office.today(),
      ...(redo && { redo }),
    })
  await assert.rejects(
    remedies.fact(opened.id, result(), { gist: '撤销，责令重新答复。' }),
    refusedAs('remedy-fact'),
  )
  const ruling = result({ count: 10, unit: 'workdays' })
  const ruled = await remedies.fact(opened.id, ruling, { gist: '撤销，责令十个工作日内重新答复。' })
  assert.equal(ruled.stage, 'redo')
  assert.equal(ruled.redo?.due, '2026-11-11')

  // The case goes back to its handler with a clock of its own; table 3 keeps the first answer.
  const reopened = await office.found(id)
  assert.equal(reopened.stage, 'handling')
  assert.equal(reopened.lateness.due, '2026-11-11')
  assert.equal(reopened.outcome, null)
  assert.equal(reopened.draft, null)
  const row = await office.ask((query) =>
    query.selectFrom('request_case').selectAll().where('request', '=', id).executeTakeFirstOrThrow(),
  )
  assert.deepEqual(
    [row.result_row, row.concluded_on, row.due_on, row.redo],
    ['3.3.4', '2026-09-18', '2026-11-11', 1],
  )
  const rowsOf = async () =>
    office.ask(async (query) => {
      const { cells, broken } = await statisticsOf(query, period)
      assert.deepEqual(broken, [])
      return cells.get(requestCell('3.3.4', 0))?.count
    })
  assert.equal(await rowsOf(), 1)
  await assert.rejects(deeds.approveExtension(id, 5), refusedAs('request-first-answer'))

  // What is like it is flagged; what is not is left alone.
  const view = await office.ask((query) => remedyView(query, opened.id, office.today(), remedies.kit.sealer))
  assert.deepEqual(
    view.flags.map(({ request }) => request),
    [like.id],
  )
  assert.ok(!JSON.stringify(view.claim).includes('王小明'))

  office.goTo('2026-11-09')
  const anew = await deeds.conclude(id, 'disclosed')
  assert.equal(anew.outcome?.decision, 'disclosed')
  assert.equal(anew.answered?.outcome.decision, 'thirdParty')
  assert.deepEqual([anew.lateness.due, anew.lateness.late], ['2026-11-11', false])
  assert.equal(await rowsOf(), 1)

  await office.run(async (tx) => {
    const stored = await tx.selectFrom('request_case').selectAll().execute()
    assert.deepEqual(await projectionOf(tx, stored), stored)
  })
  await remedies.sweep()
  const { found } = await office.ask((query) => loadRemedy(query, opened.id, office.today()))
  assert.deepEqual([found.stage, found.redo?.performedOn], ['concluded', '2026-11-09'])
  assert.deepEqual((await counted()).get(remedyCell('reconsideration', 1))?.remedies, [opened.id])
  assert.deepEqual((await counted()).get(remedyCell('reconsideration', 4))?.count, 1)
  const lines = await office.ask((query) => remediesOfRequest(query, id, office.today()))
  assert.deepEqual(
    lines.map(({ number, result }) => [number, result]),
    [[opened.number, 'revokedAndRedo']],
  )
  const shown = await office.caller('clerk')
  const whole = await office.ask((query) =>
    caseView(query, id, { caller: shown, today: office.today() }, office.cells),
  )
  assert.equal(whole.found.reopened?.remedy?.number, opened.number)
  assert.equal(remedySweep({ ...remedies.kit, site: '' }).id, 'remedies')
})

eachEngine('a suit after a reconsideration: appealed, ordered to disclose, by years', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const remedies = remediesAt(office)
  office.goTo('2025-03-03')
  const { id } = await office.register({ idNumber: null, proof: null })
  await deeds.assign(id)
  await deeds.search(id, 'none')
  await deeds.conclude(id, 'nonexistent')
  office.goTo('2025-04-01')
  const review = await remedies.open({ requests: [id] })
  office.goTo('2025-05-06')
  const upheld = resultOf('review', 'upheld', office.today())
  assert.equal((await remedies.fact(review.id, upheld, { gist: '维持。' })).stage, 'concluded')
  office.goTo('2025-06-03')
  const suit = await remedies.open({
    form: 'litigation',
    organ: '示例县人民法院',
    requests: [id],
    afterReview: true,
    review: review.id,
  })
  assert.equal(suit.number, '公开诉讼〔2025〕1号')
  assert.equal(suit.found.answer?.due, '2025-06-18')
  office.goTo('2025-12-19')
  const first = resultOf('first', 'orderedToDisclose', day('2025-12-18'), { servedOn: office.today() })
  const judged = await remedies.fact(suit.id, first, { gist: '责令二十个工作日内公开。' })
  assert.deepEqual(
    [judged.stage, judged.appealUntil, judged.boundFrom],
    ['ruled', '2026-01-04', '2026-01-05'],
  )
  // Nothing goes back to the desk while the judgment may be appealed.
  assert.equal((await office.found(id)).stage, 'closed')
  office.goTo('2026-01-04')
  const appealed: RecordedFact = {
    kind: 'appealed',
    instance: 'second',
    on: office.today(),
    side: 'office',
    organ: '示例市中级人民法院',
  }
  assert.equal((await remedies.fact(suit.id, appealed)).boundFrom, null)
  office.goTo('2026-01-12')
  await remedies.fact(suit.id, {
    ...{ kind: 'noticed', instance: 'second', on: office.today(), procedure: 'ordinary' },
    ...{ reference: '（2026）示01行终3号', until: null },
  })
  office.goTo('2026-03-02')
  await assert.rejects(remedies.fact(suit.id, first, { gist: '错了审级。' }), refusedAs('remedy-fact'))
  const second = resultOf('second', 'appealDismissed', office.today())
  const final = await remedies.fact(suit.id, second, { gist: '驳回上诉，维持原判。' })
  assert.deepEqual([final.result, final.boundFrom, final.stage], ['orderedToDisclose', '2026-03-02', 'redo'])
  assert.equal(final.redo?.due, '2026-03-30')
  assert.equal((await office.found(id)).lateness.due, '2026-03-30')
  const cellsOf = (of: number) =>
    office.ask((query) => remediesCounted(query, { organisation: office.organisation, ...year(of) }))
  const in2025 = await cellsOf(2025)
  assert.equal(in2025.get(remedyCell('reconsideration', 0))?.count, 1)
  assert.equal(in2025.get(remedyCell('afterReconsideration', 3))?.count, 1)
  const in2026 = await cellsOf(2026)
  assert.equal(in2026.get(remedyCell('reconsideration', 4))?.count, 0)
  assert.deepEqual(in2026.get(remedyCell('afterReconsideration', 1))?.remedies, [suit.id])
  assert.equal((await cellsOf(2027)).get(remedyCell('afterReconsideration', 4))?.count, 0)
})

eachEngine(
  'a judgment nobody appeals binds by itself, and is told to the case by the sweep',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const remedies = remediesAt(office)
    const { id } = await office.register()
    await deeds.assign(id)
    await deeds.search(id, 'none')
    await deeds.conclude(id, 'nonexistent')
    const suit = await remedies.open({ form: 'litigation', organ: '示例县人民法院', requests: [id] })
    office.goTo('2026-09-21')
    const judged = resultOf('first', 'revokedAndRedo', office.today(), {
      redo: { count: 15, unit: 'workdays' },
    })
    const { appealUntil, boundFrom } = await remedies.fact(suit.id, judged, { gist: '撤销，重新作出。' })
    assert.deepEqual([appealUntil, boundFrom], ['2026-10-08', '2026-10-09'])
    office.goTo('2026-10-08')
    await remedies.sweep()
    assert.equal((await office.found(id)).stage, 'closed')
    office.goTo('2026-10-09')
    await remedies.sweep()
    assert.equal((await office.found(id)).stage, 'handling')
    const fold = async () => (await office.ask((query) => loadRemedy(query, suit.id, office.today()))).found
    const before = await fold()
    assert.deepEqual([before.stage, before.redo?.begun, before.redo?.due], ['redo', true, '2026-10-29'])
    await remedies.sweep()
    assert.equal((await fold()).seq, before.seq)
  },
)
