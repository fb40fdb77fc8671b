import assert from 'node:assert/strict'
import {
  abolishOrganisation,
  actingHolder,
  assignPost,
  changePost,
  closePost,
  closeSection,
  endAbsence,
  openPost,
  openSection,
  organisationOf,
  personId,
  placeOfAbsence,
  placeOfPost,
  placeOfSection,
  postsHeldBy,
  postsOf,
  recordAbsence,
  renameSection,
  sectionNames,
} from '#modules/organisations'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { Bodies } from '../../../../test/support/organisations.ts'
import { act, bodiesIn, day } from '../../../../test/support/organisations.ts'

const wang = personId('wang')
const li = personId('li')
const zhao = personId('zhao')

/** A bureau with an office and one post in it, held by wang with li as deputy. */
const office = async ({ open, run }: Bodies) => {
  const from = day('2024-01-01')
  const organisation = await open('平湖市医疗保障局')
  const section = await run((tx) => openSection(tx, act, { organisation, name: '办公室', from }))
  const post = await run((tx) => openPost(tx, act, { organisation, section, title: '信息公开岗', from }))
  await run((tx) => assignPost(tx, act, { post, role: 'holder', person: wang, from }))
  await run((tx) => assignPost(tx, act, { post, role: 'deputy', person: li, from }))
  return { organisation, section, post }
}

eachEngine('the deputy acts while the holder is away, and it is said why', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { run, ask } = bodies
  const { organisation, post } = await office(bodies)
  const away = (person: typeof wang, from: string, until: string, reason: string) =>
    run((tx) => recordAbsence(tx, act, { organisation, person, from: day(from), until: day(until), reason }))
  await away(wang, '2024-08-05', '2024-08-17', '年休假')
  const absence = await away(li, '2024-08-12', '2024-08-14', '出差')
  const now = (on: string) => ask((query) => actingHolder(query, post, day(on)))
  assert.deepEqual(await now('2024-08-04'), { person: wang, acting: false, why: 'A岗在岗。' })
  assert.deepEqual(await now('2024-08-05'), {
    person: li,
    acting: true,
    why: 'A岗因年休假离岗（2024年8月5日至2024年8月16日），由B岗代理。',
  })
  assert.deepEqual(await now('2024-08-13'), {
    person: undefined,
    acting: false,
    why: 'A岗因年休假离岗（2024年8月5日至2024年8月16日），B岗因出差离岗（2024年8月12日至2024年8月13日），无人在岗。',
  })
  assert.deepEqual(await now('2024-08-17'), { person: wang, acting: false, why: 'A岗在岗。' })
  assert.equal((await now('2023-12-31')).why, '2023年12月31日没有这个岗位。')
  const duties = async (person: typeof wang, on: string) =>
    (await ask((query) => postsHeldBy(query, person, day(on)))).map(({ role, duty }) => [role, duty])
  assert.deepEqual(await duties(wang, '2024-08-04'), [['holder', 'serves']])
  assert.deepEqual(await duties(li, '2024-08-04'), [['deputy', 'stands-by']])
  assert.deepEqual(await duties(wang, '2024-08-05'), [['holder', 'away']])
  assert.deepEqual(await duties(li, '2024-08-05'), [['deputy', 'acts']])
  assert.deepEqual(await duties(li, '2024-08-13'), [['deputy', 'away']])
  assert.deepEqual(await duties(zhao, '2024-08-13'), [])
  await run((tx) => endAbsence(tx, act, { absence, on: day('2024-08-13') }))
  assert.equal((await now('2024-08-13')).person, li)
  assert.equal((await now('2024-08-12')).person, undefined)
})

eachEngine('A and B are two people; who follows whom is dated', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { run, ask, refused } = bodies
  const { post, organisation } = await office(bodies)
  const assign = (role: 'holder' | 'deputy', person: typeof wang | null, from: string) => ({
    post,
    role,
    person,
    from: day(from),
  })
  assert.deepEqual(
    await refused('post-same-person', (tx) => assignPost(tx, act, assign('deputy', wang, '2024-06-01'))),
    ['person'],
  )
  await run((tx) => assignPost(tx, act, assign('holder', zhao, '2024-06-01')))
  await run((tx) => assignPost(tx, act, assign('deputy', wang, '2024-06-01')))
  const pair = async (on: string) => {
    const [first] = await ask((query) => postsOf(query, organisation, day(on)))
    return [first?.holder, first?.deputy, first?.now.person, first?.now.acting]
  }
  assert.deepEqual(await pair('2024-05-31'), [wang, li, wang, false])
  assert.deepEqual(await pair('2024-06-01'), [zhao, wang, zhao, false])
  assert.deepEqual(
    await refused('date-order', (tx) => assignPost(tx, act, assign('holder', li, '2024-03-01'))),
    ['from'],
  )
  assert.deepEqual(
    await refused('organisation-invalid', (tx) =>
      assignPost(tx, act, { ...assign('holder', li, '2025-01-01'), until: day('2025-01-01') }),
    ),
    ['until'],
  )
  await run((tx) => assignPost(tx, act, { ...assign('holder', li, '2025-01-01'), until: day('2025-02-01') }))
  assert.deepEqual(await pair('2025-01-31'), [li, wang, li, false])
  assert.deepEqual(await pair('2025-02-01'), [undefined, wang, wang, true])
  await run((tx) => assignPost(tx, act, assign('deputy', null, '2025-03-01')))
  assert.deepEqual(await pair('2025-03-01'), [undefined, undefined, undefined, false])
})

eachEngine('times away do not overlap, and belong to somebody with a post', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { run, refused, trail } = bodies
  const { organisation } = await office(bodies)
  const leave = {
    organisation,
    person: wang,
    from: day('2024-08-05'),
    until: day('2024-08-17'),
    reason: '年休假',
  }
  const absence = await run((tx) => recordAbsence(tx, act, leave))
  assert.deepEqual(
    await refused('absence-overlap', (tx) =>
      recordAbsence(tx, act, { ...leave, from: day('2024-08-16'), until: undefined }),
    ),
    ['from'],
  )
  assert.deepEqual(
    await refused('absence-without-post', (tx) => recordAbsence(tx, act, { ...leave, person: zhao })),
    ['person'],
  )
  await refused('organisation-invalid', (tx) =>
    recordAbsence(tx, act, { ...leave, until: leave.from, reason: '' }),
  )
  await run((tx) =>
    recordAbsence(tx, act, { ...leave, from: day('2024-08-17'), until: undefined, reason: '病假' }),
  )
  await refused('absence-over', (tx) => endAbsence(tx, act, { absence, on: day('2024-08-17') }))
  const rows = await trail()
  await run((tx) => endAbsence(tx, act, { absence, on: leave.from }))
  assert.equal(await trail(), rows + 1)
  await refused('absence-missing', (tx) => endAbsence(tx, act, { absence, on: leave.from }))
})

eachEngine('sections and posts have names and days of their own', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { run, ask, refused, open } = bodies
  const { organisation, section, post } = await office(bodies)
  await run((tx) => renameSection(tx, act, { section, name: '综合科', from: day('2025-01-01') }))
  const sections = async (on: string) =>
    (await ask((query) => organisationOf(query, organisation, day(on))))?.sections.map(({ name }) => name)
  assert.deepEqual(await sections('2024-12-31'), ['办公室'])
  assert.deepEqual(await sections('2025-01-01'), ['综合科'])
  assert.deepEqual([...(await ask((query) => sectionNames(query, [section]))).values()], ['综合科'])
  const close = { section, on: day('2026-01-01') }
  assert.deepEqual(await refused('section-has-posts', (tx) => closeSection(tx, act, close)), ['section'])
  const elsewhere = await run((tx) =>
    openSection(tx, act, { organisation, name: '法规科', from: day('2025-06-01') }),
  )
  assert.deepEqual(
    await refused('section-closed', (tx) =>
      changePost(tx, act, { post, section: elsewhere, from: day('2025-01-01') }),
    ),
    ['section'],
  )
  const strange = await open('别的局')
  assert.deepEqual(
    await refused('section-missing', (tx) =>
      openPost(tx, act, { organisation: strange, section, title: '岗', from: day('2025-01-01') }),
    ),
    ['section'],
  )
  await run((tx) =>
    changePost(tx, act, { post, section: elsewhere, title: '公开岗', from: day('2025-06-01') }),
  )
  await run((tx) => closeSection(tx, act, close))
  assert.deepEqual(await sections('2026-01-01'), ['法规科'])
  const [before] = await ask((query) => postsOf(query, organisation, day('2025-05-31')))
  const [after] = await ask((query) => postsOf(query, organisation, day('2025-06-01')))
  assert.deepEqual(
    [before?.title, before?.section, after?.title, after?.section],
    ['信息公开岗', section, '公开岗', elsewhere],
  )
  await run((tx) => closePost(tx, act, { post, on: day('2026-01-01') }))
  assert.deepEqual(await ask((query) => postsHeldBy(query, wang, day('2026-01-01'))), [])
  assert.deepEqual(
    await refused('post-closed', (tx) =>
      assignPost(tx, act, { post, role: 'holder', person: zhao, from: day('2026-01-01') }),
    ),
    ['from'],
  )
  assert.equal(await ask((query) => placeOfPost(query, post)), organisation)
  assert.equal(await ask((query) => placeOfSection(query, section)), organisation)
})

eachEngine('who works in a body that ends, holds nothing behind its end', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { run, ask } = bodies
  const { organisation } = await office(bodies)
  const absence = await run((tx) =>
    recordAbsence(tx, act, { organisation, person: wang, from: day('2025-12-01'), reason: '借调' }),
  )
  assert.equal(await ask((query) => placeOfAbsence(query, absence)), organisation)
  await run((tx) => abolishOrganisation(tx, act, { organisation, on: day('2026-01-01') }))
  assert.equal((await ask((query) => postsHeldBy(query, wang, day('2025-12-31')))).length, 1)
  assert.deepEqual(await ask((query) => postsHeldBy(query, wang, day('2026-01-01'))), [])
})
