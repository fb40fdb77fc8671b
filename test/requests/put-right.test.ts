import assert from 'node:assert/strict'
import { choicesOf, putRight, putRightDue, standingOf, statisticsOf } from '#modules/requests'
import type { RequestId } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { deedsOf } from './support/deeds.ts'
import type { Office, Who } from './support/office.ts'
import { day, openOffice } from './support/office.ts'

const right = async (
  office: Office,
  request: RequestId,
  change: { on?: string; workdays?: number; reason?: string; reference?: string | null; who?: Who } = {},
) => {
  const { who = 'clerk', on = office.today(), ...rest } = change
  const asked = { workdays: 20, reason: '原答复认定信息不存在有误，已经找到。', reference: null, ...rest }
  const input = { ...(await office.on(who, request)), on: day(on), ...asked }
  return office.run((tx) => putRight(tx, office.act(who), input, office.cells))
}

/** From the day it is begun anew, which is day zero. */
const terms = [
  ['2026-09-14', 20, '2026-10-16', 'National Day off, make-up workdays 09-20 and 10-10 count'],
  ['2026-09-30', 5, '2026-10-13', 'behind National Day; 10-10 is worked'],
  ['2026-02-13', 1, '2026-02-14', 'a make-up workday before the Spring Festival'],
  ['2026-06-08', 10, '2026-06-23', '06-19 is Dragon Boat Day'],
] as const

eachEngine('what is answered wrongly is put right of ones own accord, and counted once', async (database) => {
  const office = await openOffice(database)
  for (const [on, workdays, due, why] of terms)
    assert.equal(
      (await office.ask((query) => putRightDue(query, { on: day(on), workdays }))).date,
      due,
      `${on} + ${workdays}: ${why}`,
    )
  for (const workdays of [0, 21, 1.5])
    await assert.rejects(
      office.ask((query) => putRightDue(query, { on: day('2026-09-14'), workdays })),
      refusedAs('request-redo-due'),
    )

  const deeds = deedsOf(office)
  const { id } = await office.register()
  await deeds.assign(id)
  // Not while the first answer is not out.
  await assert.rejects(right(office, id), refusedAs('request-not-so'))
  await deeds.search(id, 'none')
  office.goTo('2026-09-21')
  await deeds.conclude(id, 'nonexistent')
  const before = await office.found(id)
  const whole = { organisation: office.organisation, from: day('2026-01-01'), until: day('2026-12-31') }
  const counted = await office.ask((query) => statisticsOf(query, whole))

  office.goTo('2026-09-28')
  await assert.rejects(right(office, id, { reason: ' ' }), refusedAs('request-text'))
  await assert.rejects(right(office, id, { on: '2026-09-18' }), refusedAs('request-redo-on'))
  await assert.rejects(right(office, id, { on: '2026-09-29' }), refusedAs('request-ahead'))
  await assert.rejects(right(office, id, { workdays: 30 }), refusedAs('request-redo-due'))
  await assert.rejects(right(office, id, { who: 'guest' }), refusedAs('request-not-yours'))
  const reference = '示建公开撤〔2026〕1号'
  const redo = await right(office, id, { workdays: 10, reference })
  assert.equal(redo.stage, 'handling')
  assert.equal(redo.lateness.due, '2026-10-16')
  assert.equal(redo.reopened?.cause, 'own')
  assert.equal(redo.reopened.reference, reference)
  assert.equal(redo.handler, before.handler)
  assert.deepEqual(redo.answered, before.answered)
  await assert.rejects(right(office, id), refusedAs('request-not-so'))

  office.goTo('2026-10-12')
  await deeds.search(id)
  const again = await deeds.conclude(id, 'disclosed')
  assert.equal(again.lateness.late, false)
  // Table 3 has the first answer, and no row more.
  assert.deepEqual(await office.ask((query) => statisticsOf(query, whole)), counted)
})

eachEngine('it is offered only once an answer went out, to those who may', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id } = await office.register()
  const offered = async (who: Who): Promise<boolean> => {
    const asker = await office.caller(who)
    const row = { id, organisation: office.organisation }
    const found = await office.found(id)
    const { situation } = await office.ask((query) =>
      standingOf(query, row as never, found, { asker, today: office.today() }),
    )
    return choicesOf(situation).some(({ kind, allowed }) => kind === 'reopened' && allowed)
  }
  await deeds.assign(id)
  assert.equal(await offered('clerk'), false)
  await deeds.search(id, 'none')
  await deeds.conclude(id, 'nonexistent')
  assert.deepEqual(await Promise.all((['clerk', 'director', 'head', 'guest'] as const).map(offered)), [
    true,
    true,
    false,
    false,
  ])
})
