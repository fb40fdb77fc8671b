import assert from 'node:assert/strict'
import type { OrganisationId } from '#modules/organisations'
import {
  abolishOrganisation,
  mergeOrganisations,
  moveDuties,
  organisationOf,
  openPost,
  openSection,
  renameOrganisation,
  splitOrganisation,
  subordinatesOf,
  successorsOf,
} from '#modules/organisations'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { Bodies } from '../../../../test/support/organisations.ts'
import { act, bodiesIn, day, newBody } from '../../../../test/support/organisations.ts'

const answering = async ({ ask }: Bodies, id: OrganisationId, on: string) =>
  (await ask((query) => successorsOf(query, id, day(on)))).map(({ organisation, duties }) => [
    organisation,
    duties,
  ])

eachEngine(
  'two bodies become a new one, which answers for both and takes what was below them',
  async (engine) => {
    const bodies = await bodiesIn(engine)
    const { open, run, ask, trail } = bodies
    const [health, family] = [await open('平湖市卫生局'), await open('平湖市计划生育局')]
    const clinic = await open('疾控中心', { kind: 'public-service', superiors: { line: health } })
    const on = day('2024-06-01')
    const rows = await trail()
    const merged = await run((tx) =>
      mergeOrganisations(tx, act, {
        merged: [health, family],
        into: { opening: newBody('平湖市卫生和计划生育局') },
        on,
        basis: '平编〔2024〕1号',
      }),
    )
    assert.equal(await trail(), rows + 1)
    assert.deepEqual(await answering(bodies, health, '2024-05-31'), [[health, undefined]])
    assert.deepEqual(await answering(bodies, health, '2024-06-01'), [[merged, undefined]])
    assert.deepEqual(
      (await ask((query) => subordinatesOf(query, merged, on))).map(({ id }) => id),
      [clinic],
    )
    assert.deepEqual(await ask((query) => subordinatesOf(query, health, on)), [])
    const ended = await ask((query) => organisationOf(query, health, on))
    assert.equal(ended?.status, 'ended')
    assert.equal(ended.name, '平湖市卫生局')
    assert.equal(
      ended.history.at(-1)?.sentence,
      '2024年6月1日，依据平编〔2024〕1号，并入“平湖市卫生和计划生育局”。',
    )
    const shown = await ask((query) => organisationOf(query, merged, on))
    assert.deepEqual(
      shown?.history.map(({ sentence }) => sentence),
      [
        '2024年6月1日，依据平编〔2024〕1号，设立，名称为“平湖市卫生和计划生育局”。',
        '2024年6月1日，依据平编〔2024〕1号，“平湖市卫生局”并入本机构。',
        '2024年6月1日，依据平编〔2024〕1号，“平湖市计划生育局”并入本机构。',
      ],
    )
  },
)

eachEngine('duties are followed over several steps to who has them now', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { open, run } = bodies
  const [old, a, b, c] = [await open('旧局'), await open('甲局'), await open('乙局'), await open('丙局')]
  await run((tx) =>
    moveDuties(tx, act, { organisation: old, to: c, duties: '价格监管', on: day('2021-01-01') }),
  )
  assert.deepEqual(await answering(bodies, old, '2021-01-01'), [
    [old, undefined],
    [c, '价格监管'],
  ])
  await run((tx) =>
    splitOrganisation(tx, act, {
      organisation: old,
      into: [
        { organisation: a, duties: '医保' },
        { organisation: b, duties: '救助' },
      ],
      on: day('2022-01-01'),
    }),
  )
  const [d] = await run((tx) =>
    splitOrganisation(tx, act, {
      organisation: b,
      into: [{ opening: newBody('丁局') }, { organisation: c, duties: '慈善' }],
      on: day('2023-01-01'),
    }),
  )
  await run((tx) =>
    mergeOrganisations(tx, act, { merged: [a], into: { organisation: c }, on: day('2024-01-01') }),
  )
  assert.deepEqual(await answering(bodies, old, '2022-06-01'), [
    [a, '医保'],
    [b, '救助'],
    [c, '价格监管'],
  ])
  assert.deepEqual(await answering(bodies, old, '2024-01-01'), [
    [c, '医保'],
    [d, '救助'],
    [c, '慈善'],
    [c, '价格监管'],
  ])
})

eachEngine('ending a body needs somebody for its subordinates; it ends with all it has', async (engine) => {
  const { open, run, ask, refused } = await bodiesIn(engine)
  const [old, heir] = [await open('旧局'), await open('新局')]
  const child = await open('下属中心', { superiors: { line: old, territorial: old } })
  const section = await run((tx) =>
    openSection(tx, act, { organisation: old, name: '办公室', from: day('2020-01-01') }),
  )
  await run((tx) =>
    openPost(tx, act, { organisation: old, section, title: '信息公开岗', from: day('2020-01-01') }),
  )
  const end = { organisation: old, on: day('2024-01-01') }
  assert.deepEqual(
    await refused('organisation-has-subordinates', (tx) => abolishOrganisation(tx, act, end)),
    ['subordinatesTo'],
  )
  await refused('superior-circle', (tx) => abolishOrganisation(tx, act, { ...end, subordinatesTo: child }))
  await run((tx) => abolishOrganisation(tx, act, { ...end, successor: heir }))
  const shown = await ask((query) => organisationOf(query, old, end.on))
  assert.deepEqual([shown?.sections, shown?.posts, shown?.superiors], [[], [], []])
  assert.equal((await ask((query) => organisationOf(query, old, day('2023-12-31'))))?.posts.length, 1)
  const moved = await ask((query) => organisationOf(query, child, end.on))
  assert.deepEqual(moved?.superiors.map(({ kind, organisation }) => [kind, organisation]).toSorted(), [
    ['line', heir],
    ['territorial', heir],
  ])
  await refused('organisation-ended', (tx) => abolishOrganisation(tx, act, end))
  await refused('organisation-ended', (tx) =>
    renameOrganisation(tx, act, { organisation: old, name: '再生局', from: day('2024-01-01') }),
  )
})

eachEngine('an end that contradicts what is recorded is refused', async (engine) => {
  const { open, run, refused } = await bodiesIn(engine)
  const [old, heir] = [await open('旧局'), await open('新局')]
  const abolish = (on: string) => ({ organisation: old, on: day(on) })
  await refused('date-order', (tx) => abolishOrganisation(tx, act, abolish('2019-01-01')))
  await refused('organisation-not-yet', (tx) => abolishOrganisation(tx, act, abolish('2018-01-01')))
  await run((tx) =>
    renameOrganisation(tx, act, { organisation: old, name: '改名局', from: day('2025-01-01') }),
  )
  await refused('date-order', (tx) => abolishOrganisation(tx, act, abolish('2024-01-01')))
  await run((tx) =>
    mergeOrganisations(tx, act, { merged: [old], into: { organisation: heir }, on: day('2026-01-01') }),
  )
  // The heir can't end before it inherits.
  await refused('date-order', (tx) =>
    abolishOrganisation(tx, act, { organisation: heir, on: day('2025-06-01') }),
  )
  const merge = { merged: [heir, heir], into: { organisation: heir }, on: day('2027-01-01') }
  assert.deepEqual(await refused('organisation-invalid', (tx) => mergeOrganisations(tx, act, merge)), [
    'merged',
  ])
  await refused('organisation-invalid', (tx) => mergeOrganisations(tx, act, { ...merge, merged: [heir] }))
  await refused('organisation-invalid', (tx) => mergeOrganisations(tx, act, { ...merge, merged: [] }))
  await refused('organisation-invalid', (tx) =>
    splitOrganisation(tx, act, { organisation: heir, into: [], on: day('2027-01-01') }),
  )
  const third = await open('丙局')
  await refused('split-twice', (tx) =>
    splitOrganisation(tx, act, {
      organisation: heir,
      into: [{ organisation: third }, { organisation: third, duties: '医保' }],
      on: day('2027-01-01'),
    }),
  )
  await refused('organisation-invalid', (tx) =>
    moveDuties(tx, act, { organisation: heir, to: heir, duties: '医保', on: day('2027-01-01') }),
  )
})
