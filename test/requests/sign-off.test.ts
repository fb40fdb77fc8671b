import assert from 'node:assert/strict'
import { recordAbsence } from '#modules/organisations'
import type { RoleId } from '#modules/identity'
import { setSignOff, signDecision } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { contentFor, deedsOf } from './support/deeds.ts'
import { openOffice } from './support/office.ts'

eachEngine(
  'three different people sign under the bytes they saw; an edit voids what was signed',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const { id } = await office.register()
    await deeds.assign(id)
    const first = await deeds.draft(id, contentFor('petition'))
    assert.deepEqual(first.missing, [])
    await deeds.submit(id)
    await assert.rejects(deeds.sign(id, 'leader'), refusedAs('request-not-yours'))
    await assert.rejects(deeds.sign(id, 'clerk'), refusedAs('request-not-yours'))
    await deeds.sign(id, 'both')
    await deeds.sign(id, 'director')
    // Has signed the first level, and could take the last.
    await assert.rejects(deeds.sign(id, 'both'), refusedAs('request-same-person'))
    const edited = await deeds.draft(id, { ...contentFor('petition'), reasons: '改过的理由。' })
    const voided = await office.found(id)
    assert.deepEqual([voided.stage, voided.draft?.signatures], ['handling', []])
    await deeds.submit(id)
    const stale = { ...(await office.on('head', id)), digest: first.digest }
    await assert.rejects(
      office.run((tx) => signDecision(tx, office.act('head'), stale, office.cells)),
      refusedAs('request-draft-changed'),
    )
    await deeds.sign(id, 'head')
    const back = await deeds.sendBack(id, 'director')
    assert.deepEqual([back.stage, back.draft?.signatures.length], ['handling', 0])
    const signed = await deeds.signOff(id)
    assert.equal(signed.stage, 'approved')
    assert.deepEqual(
      signed.draft?.signatures.map(({ by, digest }) => [by, digest]),
      (['head', 'director', 'leader'] as const).map((who) => [office.person(who), edited.digest]),
    )
    assert.equal((await deeds.decide(id)).outcome?.digest, edited.digest)
  },
)

eachEngine('what a decision needs must be there before anybody signs', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id } = await office.register()
  await deeds.assign(id)
  const { missing } = await deeds.draft(id, contentFor('nonexistent'))
  assert.deepEqual(missing, ['searchRecord'])
  await assert.rejects(deeds.submit(id), refusedAs('request-lacks'))
  await deeds.search(id, 'none')
  assert.equal((await deeds.submit(id)).stage, 'review')
  await assert.rejects(deeds.draft(id, contentFor('stillUnclear')), refusedAs('request-ground'))
  await assert.rejects(deeds.draft(id, contentFor('stateSecret', 'petition')), refusedAs('request-draft'))
})

eachEngine('a deputy signs for the holder of a post who is away, and for nobody else', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const step = (code: string, seat: 'post' | 'leader') => ({
    code,
    title: code,
    seat:
      seat === 'post'
        ? ({ by: 'post', post: office.post } as const)
        : ({ by: 'role', role: 'leader' as RoleId } as const),
  })
  const { organisation } = office
  const set = { organisation, steps: [step('office', 'post'), step('issue', 'leader')], from: office.today() }
  await office.run((tx) => setSignOff(tx, office.act('director'), set))
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.draft(id, contentFor('petition'))
  await deeds.submit(id)
  await assert.rejects(deeds.sign(id, 'deputy'), refusedAs('request-not-yours'))
  const absence = { organisation, person: office.person('director'), from: office.today(), reason: '出差' }
  await office.run((tx) => recordAbsence(tx, office.act('cli'), absence))
  await assert.rejects(deeds.sign(id, 'director'), refusedAs('request-not-yours'))
  const signed = await deeds.sign(id, 'deputy')
  assert.equal(signed.draft?.signatures[0]?.actingFor, office.person('director'))
  assert.equal((await deeds.sign(id, 'leader')).stage, 'approved')
})

eachEngine('a correction in time while the lapse is being signed takes the draft back', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const { id } = await office.register()
  await deeds.assign(id)
  const asked = { kind: 'clarification-asked', on: office.today(), until: office.today() } as const
  await assert.rejects(
    office.fact('clerk', id, asked, { points: '何年？' }),
    refusedAs('clock-term-not-later'),
  )
  const good = { ...asked, until: '2026-09-21' as never }
  await office.fact('clerk', id, good, { points: '何年？' })
  office.goTo('2026-09-21')
  await deeds.draft(id, contentFor('clarificationLapsed'))
  await deeds.signOff(id)
  await assert.rejects(deeds.decide(id), refusedAs('clock-too-early'))
  const clarified = await office.fact(
    'clerk',
    id,
    { kind: 'clarified', on: office.today() },
    { text: '2025' },
  )
  assert.deepEqual([clarified.stage, clarified.lateness.due], ['handling', '2026-10-26'])
  await assert.rejects(deeds.submit(id), refusedAs('request-ground'))
})
