import assert from 'node:assert/strict'
import type { RoleId } from '#modules/identity'
import { recordAbsence } from '#modules/organisations'
import type { Seat } from '#modules/publishing'
import { chainView, reviewStateOf, setChain, turnsOf, waitingFor } from '#modules/publishing'
import { parseLocalDate } from '#statute/calendar'
import { eachEngine } from '../support/databases.ts'
import { deedsOf, refused, signAll } from './support/deeds.ts'
import type { Office } from './support/office.ts'
import { openOffice } from './support/office.ts'

const role = (id: string): Seat => ({ by: 'role', role: id as RoleId })

/** The chain of posts: AB岗 act in it. */
const setPosts = async ({ run, act, posts, organisation, today }: Office) =>
  run((tx) =>
    setChain(tx, act(), {
      organisation,
      from: today(),
      steps: [
        { code: 'edit', title: '改稿', seat: role('information-officer') },
        { code: 'review', title: '审稿', seat: { by: 'post', post: posts.director } },
        { code: 'approve', title: '审发', seat: role('leader') },
      ],
      secrecy: { by: 'post', post: posts.secrecy },
    }),
  )

eachEngine('a document is signed step by step, and an edit voids what was signed', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, row, save, ask, caller, today } = office
  const document = await draft('clerk')
  const states = async () => {
    const state = await ask(async (query) =>
      reviewStateOf(query, await row(document), await caller('guest'), today(), []),
    )
    return state.steps.map((step) => step.state)
  }
  assert.deepEqual(await states(), ['later', 'later', 'later', 'later'])
  await deeds.submit('clerk', document)
  assert.deepEqual(await states(), ['waiting', 'later', 'later', 'waiting'])
  await deeds.sign('officer', document)
  await deeds.secrecy('secrecy', document)
  assert.deepEqual(await states(), ['signed', 'waiting', 'later', 'signed'])
  assert.deepEqual(await save('second', document, { body: '<p>改过的正文。</p>' }), ['edit', 'secrecy'])
  assert.equal((await row(document)).stage, 'review')
  assert.deepEqual(await states(), ['waiting', 'later', 'later', 'waiting'])
  await deeds.sign('officer', document)
  await deeds.sign('director', document)
  await deeds.sign('leader', document)
  assert.equal((await row(document)).stage, 'review')
  assert.equal(
    (
      await ask((query) =>
        turnsOf(query, [document], { person: office.person('guest'), grants: [] }, today()),
      )
    ).get(document)?.title,
    '保密审查',
  )
  await deeds.secrecy('secrecy', document)
  assert.equal((await row(document)).stage, 'approved')
  assert.deepEqual(await states(), ['signed', 'signed', 'signed', 'signed'])
  assert.deepEqual(await save('clerk', document, { body: '<p>又改了。</p>' }), [
    'edit',
    'review',
    'approve',
    'secrecy',
  ])
  assert.deepEqual(await states(), ['waiting', 'voided', 'voided', 'waiting'])
})

eachEngine('each rule of who signs refuses with a sentence', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, save } = office
  const document = await draft('clerk')
  await refused('document-not-so', deeds.sign('officer', document))
  await refused('document-not-yours', deeds.submit('guest', document))
  await deeds.submit('second', document)
  assert.match(await refused('document-not-yours', deeds.sign('director', document)), /信息员改稿/u)
  await refused('document-not-yours', deeds.sign('clerk', document))
  await refused('document-not-yours', deeds.secrecy('officer', document))
  await refused('document-not-yours', deeds.recall('officer', document))
  await deeds.sign('both', document)
  await refused('document-same-person', deeds.sign('both', document))
  await deeds.sign('director', document)
  await refused('document-not-yours', deeds.sign('secrecy', document))
  await refused('document-not-so', deeds.publish('director', document))
  await deeds.secrecy('secrecy', document)
  await refused('document-secrecy-open', deeds.secrecy('secrecyDeputy', document))
  await deeds.sign('leader', document)
  // Who drafted, sent in or edited it last does not publish; who signed a step may.
  await refused('document-same-person', deeds.publish('clerk', document))
  await refused('document-same-person', deeds.publish('second', document))
  await deeds.publish('director', document)

  // An officer who drafts does not sign, and an editor signs a step only after the first step looked at the edit.
  const own = await draft('officer')
  await deeds.submit('clerk', own)
  await refused('document-same-person', deeds.sign('officer', own))
  await deeds.sign('both', own)
  await save('officer', own, { body: '<p>起草人自己改。</p>' })
  await refused('document-same-person', deeds.sign('officer', own))
  await deeds.sign('both', own)
  await refused('document-not-yours', save('leader', own, { body: '<p>还没轮到。</p>' }))
  assert.deepEqual(await save('director', own, { body: '<p>主任改稿。</p>' }), ['edit'])
  await deeds.sign('both', own)
  await deeds.sign('director', own)
})

eachEngine(
  'sent back, recalled and refused by the secrecy review, all signatures are void',
  async (engine) => {
    const office = await openOffice(engine)
    const deeds = deedsOf(office)
    const { draft, row, ask } = office
    const document = await draft('clerk')
    const holding = async () =>
      ask((query) =>
        query
          .selectFrom('document_signature')
          .select('step')
          .where('document', '=', document)
          .where('verdict', '=', 'sign')
          .where('voided_at', 'is', null)
          .execute(),
      )
    for (const end of [
      () => deeds.sendBack('director', document),
      () => deeds.recall('clerk', document),
      () => deeds.refuseSecrecy('secrecy', document),
    ]) {
      await deeds.submit('clerk', document)
      await deeds.sign('officer', document)
      assert.equal((await holding()).length, 1)
      await end()
      assert.equal((await row(document)).stage, 'draft')
      assert.deepEqual(await holding(), [])
    }
    const forms = await ask((query) =>
      query.selectFrom('document_signature').select('form').where('form', 'is not', null).execute(),
    )
    assert.match(forms[0]?.form ?? '', /may-not/u)
    await refused('document-not-so', deeds.sendBack('director', document))
    await signAll(deeds, document)
    await deeds.sendBack('leader', document)
    assert.equal((await row(document)).round, 4)
  },
)

eachEngine('deputies act and are shown; who is away does not sign', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, run, act, organisation, person, ask } = office
  await setPosts(office)
  const document = await draft('clerk')
  await deeds.submit('clerk', document)
  await deeds.sign('officer', document)
  await refused('document-not-yours', deeds.sign('both', document))
  const away = {
    organisation,
    from: parseLocalDate('2026-01-05'),
    until: parseLocalDate('2026-01-09'),
    reason: '出差',
  }
  await run((tx) => recordAbsence(tx, act(), { ...away, person: person('director') }))
  await run((tx) => recordAbsence(tx, act(), { ...away, person: person('secrecy') }))
  assert.match(await refused('document-not-yours', deeds.sign('director', document)), /both，B岗代理/u)
  await deeds.sign('both', document)
  await deeds.secrecy('secrecyDeputy', document)
  const signed = await ask((query) =>
    query
      .selectFrom('document_signature')
      .select(['step', 'acting_for'])
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )
  assert.deepEqual(
    signed.map(({ step, acting_for }) => [step, acting_for]),
    [
      ['edit', null],
      ['review', person('director')],
      ['secrecy', person('secrecy')],
    ],
  )
})

eachEngine('a chain is set by day; what is under way keeps its own', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, run, act, organisation, ask, today, pass, posts } = office
  const view = () => ask((query) => chainView(query, organisation, today()))
  const preset = await view()
  assert.deepEqual([preset.chain.preset, preset.problems], [true, []])
  const before = await draft('clerk')
  await deeds.submit('clerk', before)
  const steps = ['one', 'two', 'three', 'four'].map((code) => ({
    code,
    title: `${code}审`,
    seat: role('leader'),
  }))
  const set = (change: object) =>
    run((tx) =>
      setChain(tx, act(), {
        organisation,
        from: parseLocalDate('2026-01-06'),
        steps,
        secrecy: role('secrecy-reviewer'),
        ...change,
      }),
    )
  await refused('chain-past', set({ from: parseLocalDate('2026-01-04') }))
  await refused('chain-invalid', set({ secrecy: role('clerk') }))
  await refused('chain-invalid', set({ steps: [...steps.slice(1), { ...steps[1], seat: role('nobody') }] }))
  const post = { by: 'post', post: posts.director } as const
  await refused('chain-invalid', set({ steps: steps.map((step) => ({ ...step, seat: post })) }))
  await set({})
  assert.equal((await view()).chain.preset, true)
  pass(24)
  const later = await view()
  assert.deepEqual([later.chain.preset, later.chain.steps.length], [false, 4])
  assert.match(later.problems.join(''), /不够/u)
  await deeds.sign('officer', before)
  const after = await draft('clerk')
  await deeds.submit('clerk', after)
  await refused('document-not-yours', deeds.sign('officer', after))
  await deeds.sign('leader', after)
})

eachEngine('what waits for whom is found, and signing is bound to what was seen', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { draft, caller, ask, today, save } = office
  const document = await draft('clerk')
  const waiting = async (who: Parameters<typeof caller>[0]) => {
    const asking = await caller(who)
    return (await ask((query) => waitingFor(query, asking, today()))).map(({ step }) => step)
  }
  assert.deepEqual(await waiting('officer'), [])
  await deeds.submit('clerk', document)
  assert.deepEqual(await waiting('officer'), ['edit'])
  assert.deepEqual(await waiting('secrecy'), ['secrecy'])
  assert.deepEqual(await waiting('director'), [])
  assert.deepEqual(await waiting('clerk'), [])
  await deeds.sign('officer', document)
  assert.deepEqual(await waiting('director'), ['review'])
  await deeds.sign('director', document)
  await deeds.sign('leader', document)
  await deeds.secrecy('secrecy', document)
  assert.deepEqual(await waiting('director'), ['publish'])
  assert.deepEqual(await waiting('second'), ['publish'])
  assert.deepEqual(await waiting('clerk'), [])
  const { signDocument } = await import('#modules/publishing')
  await save('clerk', document, { body: '<p>改。</p>' })
  const asking = await caller('officer')
  await refused(
    'document-changed',
    office.run((tx) =>
      signDocument(
        tx,
        office.act('officer'),
        { document, digest: '0'.repeat(64), caller: asking },
        office.sealer,
      ),
    ),
  )
})
