import assert from 'node:assert/strict'
import type { OrganisationId } from '#modules/organisations'
import {
  abolishOrganisation,
  isWithin,
  moveOrganisation,
  organisationId,
  organisationOf,
  openOrganisation,
  subordinatesOf,
  superiorsOf,
} from '#modules/organisations'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { Bodies } from '../../../../test/support/organisations.ts'
import { act, bodiesIn, body, day } from '../../../../test/support/organisations.ts'

/** 市政府 and 县政府, and a bureau under each: territorial ties down, line ties across. */
const county = async ({ open }: Bodies) => {
  const city = await open('嘉兴市人民政府', { kind: 'government', level: 'municipal' })
  const cityBureau = await open('嘉兴市医疗保障局', { level: 'municipal', superiors: { territorial: city } })
  const government = await open('平湖市人民政府', { kind: 'government', superiors: { line: city } })
  const bureau = await open('平湖市医疗保障局', {
    superiors: { territorial: government, line: cityBureau },
  })
  return { city, cityBureau, government, bureau }
}

const move = (organisation: OrganisationId, superior: OrganisationId | null, from: string) => ({
  organisation,
  kind: 'territorial' as const,
  superior,
  from: day(from),
})

eachEngine('up and down over both kinds of ties, each body once, the nearest first', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { city, cityBureau, government, bureau } = await county(bodies)
  const on = day('2024-01-01')
  const above = await bodies.ask((query) => superiorsOf(query, bureau, on))
  assert.deepEqual(
    above.map(({ id, distance }) => [id, distance]).toSorted(),
    [
      [government, 1],
      [cityBureau, 1],
      [city, 2],
    ].toSorted(),
  )
  assert.equal(above.at(-1)?.id, city)
  const below = await bodies.ask((query) => subordinatesOf(query, city, on))
  assert.deepEqual(
    below.map(({ distance }) => distance),
    [1, 1, 2],
  )
  assert.equal(below.at(-1)?.id, bureau)
  const within = (id: OrganisationId, ancestor: OrganisationId, when = on) =>
    bodies.ask((query) => isWithin(query, id, ancestor, when))
  assert.equal(await within(bureau, city), true)
  assert.equal(await within(bureau, bureau), true)
  assert.equal(await within(city, bureau), false)
  assert.equal(await within(government, cityBureau), false)
  assert.equal(await within(bureau, city, day('2018-12-31')), false)
})

eachEngine('a move holds from its day; one superior of a kind at a time', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { city, bureau, government } = await county(bodies)
  await bodies.run((tx) =>
    moveOrganisation(tx, act, { ...move(bureau, city, '2024-07-01'), basis: '平委〔2024〕9号' }),
  )
  const territorial = async (on: string) => {
    const shown = await bodies.ask((query) => organisationOf(query, bureau, day(on)))
    return shown?.superiors
      .filter(({ kind }) => kind === 'territorial')
      .map(({ organisation }) => organisation)
  }
  assert.deepEqual(await territorial('2024-06-30'), [government])
  assert.deepEqual(await territorial('2024-07-01'), [city])
  assert.deepEqual(
    await bodies.refused('date-order', (tx) =>
      moveOrganisation(tx, act, move(bureau, government, '2024-01-01')),
    ),
    ['from'],
  )
  await bodies.run((tx) => moveOrganisation(tx, act, move(bureau, null, '2025-01-01')))
  assert.deepEqual(await territorial('2024-12-31'), [city])
  assert.deepEqual(await territorial('2025-01-01'), [])
})

eachEngine('no circle at any date, be it one to come', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { city, bureau, government } = await county(bodies)
  assert.deepEqual(
    await bodies.refused('superior-circle', (tx) =>
      moveOrganisation(tx, act, move(city, bureau, '2024-01-01')),
    ),
    ['superior'],
  )
  await bodies.refused('superior-circle', (tx) => moveOrganisation(tx, act, move(city, city, '2024-01-01')))
  const other = await bodies.open('甲局')
  // From 2030 on the government is below the other one; so the other can't be put below it for ever today.
  await bodies.run((tx) => moveOrganisation(tx, act, move(government, other, '2030-01-01')))
  await bodies.refused('superior-circle', (tx) =>
    moveOrganisation(tx, act, move(other, bureau, '2024-01-01')),
  )
})

eachEngine('a superior must be there, on that day', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { bureau, government } = await county(bodies)
  const young = await bodies.open('大数据局', { from: day('2026-01-01') })
  const gone = await bodies.open('旧局')
  await bodies.run((tx) => abolishOrganisation(tx, act, { organisation: gone, on: day('2023-01-01') }))
  const tries = [
    ['organisation-missing', organisationId('nobody'), ['superior']],
    ['organisation-not-yet', young, ['from']],
    ['organisation-ended', gone, ['superior']],
  ] as const
  for (const [code, superior, fields] of tries)
    assert.deepEqual(
      await bodies.refused(code, (tx) => moveOrganisation(tx, act, move(bureau, superior, '2024-01-01'))),
      fields,
    )
  assert.deepEqual(
    await bodies.refused('organisation-ended', (tx) =>
      moveOrganisation(tx, act, move(gone, government, '2024-01-01')),
    ),
    ['organisation'],
  )
  assert.deepEqual(
    await bodies.refused('organisation-missing', (tx) =>
      openOrganisation(tx, act, body('新局', { superiors: { line: organisationId('nobody') } })),
    ),
    ['superiors.line'],
  )
})
