import assert from 'node:assert/strict'
import { correctRemedyFact, loadRemedy, recordRemedyFact } from '#modules/remedies'
import type { RecordedFact, RemedyId } from '#modules/remedies'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import { day, openOffice } from '../requests/support/office.ts'
import { remediesAt, ruled } from './support/remedies.ts'

eachEngine('records are put right by records, never into what cannot have been', async (database) => {
  const office = await openOffice(database)
  const remedies = remediesAt(office)
  office.goTo('2026-09-28')
  const { id } = await remedies.open({ against: 'proactive' })
  const fold = async (remedy: RemedyId) =>
    (await office.ask((query) => loadRemedy(query, remedy, office.today()))).found
  const correct = async (replaces: number, fact: RecordedFact | null) => {
    const input = { remedy: id, by: office.person('clerk'), seen: await remedies.seen(id), replaces, fact }
    return office.run((tx) =>
      correctRemedyFact(tx, office.act(), { ...input, reason: '日期记错。' }, remedies.kit),
    )
  }
  const noticed = {
    kind: 'noticed',
    on: day('2026-09-28'),
    instance: 'review',
    procedure: 'simple',
    reference: '',
    until: null,
  } as const
  // 5 working days instead of 10.
  assert.equal((await correct(2, noticed)).answer?.due, '2026-10-10')
  office.goTo('2026-10-12')
  const late = await remedies.fact(id, {
    kind: 'answered',
    on: office.today(),
    instance: 'review',
    proof: null,
  })
  assert.equal(late.answer?.late, true)
  await assert.rejects(correct(2, null), refusedAs('remedy-correction'))
  await assert.rejects(
    remedies.fact(id, { kind: 'answered', on: office.today(), instance: 'review', proof: null }),
    refusedAs('remedy-not-so'),
  )
  await assert.rejects(
    remedies.fact(id, ruled('review', 'upheld', day('2026-10-12'), { servedOn: day('2026-10-13') }), {
      gist: '维持。',
    }),
    refusedAs('remedy-ahead'),
  )
  const stale = {
    remedy: id,
    by: office.person('clerk'),
    seen: 1,
    fact: { kind: 'note', on: office.today() } as const,
  }
  await assert.rejects(
    office.run((tx) =>
      recordRemedyFact(tx, office.act(), { ...stale, secret: { text: '旧' } }, remedies.kit),
    ),
    refusedAs('remedy-changed'),
  )
  assert.equal((await correct(4, null)).stage, 'answering')
  assert.equal((await fold(id)).events.length, 2)
})

eachEngine(
  'a third party has giving out held; a corrected result is not corrected any more',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const remedies = remediesAt(office)
    const { id: request } = await office.register()
    await deeds.assign(request)
    await deeds.search(request)
    await deeds.conclude(request, 'disclosed')
    office.goTo('2026-09-21')
    const { id } = await remedies.open({ requests: [request] })
    const on = office.today()
    await assert.rejects(
      remedies.fact(id, { kind: 'held', on, what: 'disclosure' }),
      refusedAs('remedy-text'),
    )
    const held = await remedies.fact(
      id,
      { kind: 'held', on, what: 'disclosure' },
      { reason: '复议机关决定停止执行。' },
    )
    assert.deepEqual(held.holds, ['disclosure'])
    assert.deepEqual((await remedies.fact(id, { kind: 'released', on, what: 'disclosure' })).holds, [])
    const result = ruled('review', 'orderedToDisclose', on)
    const { redo, seq } = await remedies.fact(id, result, { gist: '责令公开。' })
    assert.deepEqual([redo?.due, redo?.begun], ['2026-10-26', true])
    const input = {
      remedy: id,
      by: office.person('clerk'),
      seen: seq,
      replaces: 5,
      fact: null,
      reason: '记错。',
    }
    await assert.rejects(
      office.run((tx) => correctRemedyFact(tx, office.act(), input, remedies.kit)),
      refusedAs('remedy-correction'),
    )
  },
)

eachEngine('each due date is told once at each of its days', async (database) => {
  const office = await openOffice(database)
  const remedies = remediesAt(office)
  office.goTo('2026-09-07')
  const { id } = await remedies.open({ against: 'other' })
  const told = () =>
    office.ask((query) =>
      query.selectFrom('remedy_reminder').select(['due_on', 'told']).where('remedy', '=', id).execute(),
    )
  // Due on 2026-09-20, a make-up workday: ten working days ahead.
  const expected = [
    ['2026-09-07', 10],
    ['2026-09-14', 5],
    ['2026-09-14', 5],
    ['2026-09-16', 3],
    ['2026-09-18', 1],
    ['2026-09-20', 0],
    ['2026-09-21', -1],
  ] as const
  for (const [on, threshold] of expected) {
    office.goTo(on)
    await remedies.sweep()
    assert.deepEqual(await told(), [{ due_on: '2026-09-20', told: threshold }], on)
  }
})
