import assert from 'node:assert/strict'
import type { RoleId } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import { requestsBehind, statisticsOf } from '#modules/requests'
import { parseLocalDate } from '#statute/calendar'
import { eachEngine } from '../support/databases.ts'
import type { Answer } from './support/ask.ts'
import { asking, handOver, rowsInTrail } from './support/ask.ts'
import type { Furnished } from './support/office.ts'
import { applicant, furnish, signedIn } from './support/office.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server.ts'

type Ask = ReturnType<typeof asking>

/** What must not stand in any answer but the one that unmasks. */
const secrets = [
  applicant.name,
  '999999198503071121',
  '13812345678',
  'ouyang@example.com',
  '某室',
  '13900139000',
]

const people = async (server: Server, organisation: OrganisationId) => {
  const as = async (role: string): Promise<Ask> =>
    asking(server, await signedIn(server, organisation, [{ role, organisation, reach: 'own' }]))
  return {
    clerk: await as('clerk'),
    head: await as('section-head'),
    director: await as('office-director'),
    leader: await as('leader'),
    officer: await as('information-officer'),
  }
}

const ok = (answer: Answer): Answer['json'] => {
  assert.equal(answer.status, 200, answer.body)
  return answer.json
}

/** Writes into a request as somebody, on the `seq` they see; one row in the trail each. */
const writing = (server: Server, at: string) => async (who: Ask, path: string, body: object) => {
  const { seq } = ok(await who('GET', at))
  const before = await rowsInTrail(server)
  const given = ok(await who('POST', `${at}${path}`, { seen: seq, ...body }))
  assert.equal((await rowsInTrail(server)) - before, 1, path)
  return given
}

const fact = (kind: string, on: string, texts: object = {}, data: object = {}) => ({
  fact: { kind, on, ...data, texts },
})

eachEngine('a request goes from the counter to a partial answer, over the API', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation, request } = await furnish(server, '甲县医保局')
    const { clerk, head, director, leader } = await people(server, organisation)
    const at = `/requests/${request}`
    const write = writing(server, at)
    const tasks = async (who: Ask) =>
      (ok(await who('GET', '/tasks')).rows ?? []).filter(({ link }) => link === at)
    assert.deepEqual(
      (await tasks(director)).map(({ action }) => action),
      ['去分办'],
    )
    const handler = await personOf(server, organisation)
    await write(director, '/facts', fact('assigned', '2026-01-05', {}, { person: handler, section: null }))
    await write(clerk, '/triage', { on: '2026-01-06', answers: { pursued: 'yes' } })
    const asked = { until: '2026-01-30' }
    await write(clerk, '/facts', fact('clarification-asked', '2026-01-08', { points: '请写明年度' }, asked))
    await write(clerk, '/facts', fact('clarified', '2026-01-14', { text: '二〇二五年度' }))
    const party = { on: '2026-01-15', name: '甲公司张某', contact: '13900139000', question: '是否同意公开？' }
    const { link } = await write(clerk, '/third-parties', party)
    assert.match(String(link), /\/consultation\/.{20,}/u)
    await write(clerk, '/facts', fact('third-party-reached', '2026-01-16', {}, { party: '第三方1' }))
    const answered = { party: '第三方1', agrees: false }
    await write(clerk, '/facts', fact('third-party-answered', '2026-01-22', { opinion: '不同意' }, answered))
    await write(
      director,
      '/facts',
      fact('extension-approved', '2026-01-23', { reason: '数量大' }, { workdays: 10 }),
    )
    await write(clerk, '/extend', { on: '2026-01-26' })
    const found = { where: '档案室', how: '按文号检索' }
    await write(clerk, '/facts', fact('searched', '2026-01-27', found, { result: 'found' }))
    const material = fact(
      'material-added',
      '2026-01-27',
      { title: '提供的文件' },
      { files: [], need: 'given' },
    )
    await write(clerk, '/facts', material)

    const content = {
      parts: [
        { about: '方案正文', kind: 'disclosed' },
        { about: '报价单', kind: 'thirdParty' },
      ],
      principal: null,
      texts: {},
      reasons: '经审查，方案正文可以公开，报价单属于商业秘密。',
    }
    const lacking = await write(clerk, '/draft', { content })
    const missing = lacking['missing']
    assert.ok(Array.isArray(missing) && missing.length > 0)
    const whole = ok(await clerk('GET', at))
    const { draft } = whole as unknown as { draft: { missing: { need: string }[] } }
    const texts = Object.fromEntries(draft.missing.map(({ need }) => [need, '依法写明的内容']))
    const { digest } = await write(clerk, '/draft', { content: { ...content, texts } })
    await write(clerk, '/submit', { digest })
    assert.deepEqual(
      (await tasks(head)).map(({ action }) => action),
      ['去签署'],
    )
    const clerks = await clerk('POST', `${at}/sign`, { seen: 99, digest })
    assert.equal(clerks.status, 403)
    for (const who of [head, director, leader]) await write(who, '/sign', { digest })
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
    const next = async () => (await tasks(clerk)).map(({ action }) => action)
    assert.deepEqual(await next(), ['去决定'])
    await write(clerk, '/decide', { digest, on: today })
    assert.deepEqual(await next(), ['去送达'])
    const delivery = { way: 'post', postedOn: today }
    assert.deepEqual(ok(await clerk('GET', `${at}/givable`))['givable'], { files: [], unconfirmed: [] })
    const { seq: seen } = ok(await clerk('GET', at))
    const unsaid = await clerk('POST', `${at}/deliver`, { seen, delivery, proof: 'EMS 1' })
    assert.equal(unsaid.status, 422)
    assert.match(unsaid.body, /"giving":"《政府信息部分公开告知书》要给出信息：请选择随文书给出的文件/u)
    await write(clerk, '/deliver', { delivery, proof: 'EMS 1', giving: 'copies' })
    assert.match((await clerk('GET', at)).body, /"name":"给出","value":"给出纸质复制件"/u)
    assert.deepEqual(await next(), ['去结案'])
    await write(clerk, '/facts', fact('closed', today))
    assert.deepEqual(await next(), [])

    const closed = ok(await leader('GET', at))
    assert.deepEqual([closed['stage'], closed['outcome']], ['closed', 'partial'])
    assert.equal((closed as unknown as { row: { code: string } }).row.code, '3.2')
    const span = { organisation, from: parseLocalDate('2026-01-01'), until: parseLocalDate(today) }
    const { cells, broken } = await server.ground.database.read((query) => statisticsOf(query, span))
    assert.deepEqual(broken, [])
    assert.equal(cells.get('requests.3.2.0')?.count, 1)
    const { rows } = await server.ground.database.read((query) =>
      requestsBehind(query, { ...span, row: '3.2', column: 0, limit: 10 }),
    )
    assert.deepEqual(
      rows.map((row) => row.request),
      [request],
    )
    const proof = ok(await leader('GET', `${at}/proof`)) as { rows?: readonly { counts?: unknown }[] }
    assert.ok((proof.rows ?? []).some(({ counts }) => counts === true))
  } finally {
    await server.close()
  }
})

/** The person of the body who holds the clerk's role and signed in last. */
const personOf = async ({ ground }: Server, organisation: OrganisationId): Promise<string> => {
  const { id } = await ground.database.read((query) =>
    query
      .selectFrom('person')
      .innerJoin('role_grant', 'role_grant.person', 'person.id')
      .select('person.id')
      .where('person.organisation', '=', organisation)
      .where('role_grant.role', '=', 'clerk' as RoleId)
      .orderBy('person.id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return id
}

/** Everything that may be read of a request, as it is sent. */
const answersOf = async (who: Ask, { request, organisation }: Furnished): Promise<readonly Answer[]> => [
  await who('GET', '/requests'),
  await who('GET', `/requests?search=${encodeURIComponent(applicant.name)}`),
  await who('GET', `/requests/${request}`),
  await who('GET', `/requests/${request}/proof`),
  await who('GET', `/requests/${request}/likely`),
  await who('POST', `/organisations/${organisation}/requests/likely`, { form: applicant }),
  await who('GET', '/tasks'),
]

eachEngine(
  'who applied is covered in every answer but the one that is asked for it, and that is written down',
  async (test) => {
    const server = await serverOn(test)
    try {
      const body = await furnish(server, '甲县医保局')
      const { organisation, request } = body
      const cookie = await signedIn(server, organisation, [{ role: 'clerk', organisation, reach: 'own' }])
      const { director, leader } = await people(server, organisation)
      const clerk = asking(server, cookie)
      const write = writing(server, `/requests/${request}`)
      const handler = await personOf(server, organisation)
      await write(director, '/facts', fact('assigned', '2026-01-05', {}, { person: handler, section: null }))
      const told = '申请人欧阳先生电话13812345678，身份证999999198503071121'
      await write(director, '/facts', fact('note', '2026-01-06', { text: told }))
      const party = { on: '2026-01-07', name: '乙公司李某', contact: '13900139000', question: '是否同意？' }
      await write(director, '/third-parties', party)

      for (const who of [clerk, director, leader])
        for (const { body: sent } of await answersOf(who, body))
          for (const secret of [...secrets, '乙公司李某'])
            assert.ok(!sent.includes(secret), `${secret} in ${sent.slice(0, 300)}`)
      const found = ok(await clerk('GET', `/requests?search=${encodeURIComponent(applicant.name)}`))
      assert.deepEqual(
        found.rows?.map(({ id, applicant: shown }) => [id, shown]),
        [[request, '欧***']],
      )

      const before = await rowsInTrail(server)
      const revealed = await clerk('POST', `/requests/${request}/reveal`, {})
      assert.equal(revealed.status, 200, revealed.body)
      for (const secret of [...secrets, '乙公司李某']) assert.ok(revealed.body.includes(secret), secret)
      assert.equal((await rowsInTrail(server)) - before, 1)
      assert.equal((await leader('POST', `/requests/${request}/reveal`, {})).status, 403)
      assert.equal((await rowsInTrail(server)) - before, 1)
    } finally {
      await server.close()
    }
  },
)

eachEngine(
  'an identity paper is opened by whoever may, with a row of the trail, and by no other way',
  async (test) => {
    const server = await serverOn(test)
    try {
      const { organisation } = await furnish(server, '甲县医保局')
      const cookie = await signedIn(server, organisation, [{ role: 'clerk', organisation, reach: 'own' }])
      const clerk = asking(server, cookie)
      const { officer } = await people(server, organisation)
      const bytes = new TextEncoder().encode('身份证明')
      const paper = await handOver(server, cookie, organisation, { name: '证件.txt', bytes })
      const note = await handOver(server, cookie, organisation, {
        name: '来信.txt',
        bytes: new TextEncoder().encode('来信'),
      })
      const form = { ...applicant, proofFiles: [paper] }
      const registered = ok(
        await clerk('POST', `/organisations/${organisation}/requests`, {
          channel: 'counter',
          cameOn: '2026-01-06',
          form,
        }),
      )
      assert.match(String(registered['code']), /^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u)
      const at = `/requests/${String(registered['id'])}`
      const added = fact('material-added', '2026-01-06', { title: '来信' }, { files: [note], need: null })
      ok(await clerk('POST', `${at}/facts`, { seen: ok(await clerk('GET', at))['seq'], ...added }))

      const before = await rowsInTrail(server)
      assert.equal((await officer('GET', `${at}/identity-papers/${paper}`)).status, 403)
      assert.equal((await clerk('GET', `/files/${paper}`)).status, 404)
      assert.equal((await clerk('GET', `${at}/files/${paper}`)).status, 404)
      assert.equal((await clerk('GET', `${at}/identity-papers/${note}`)).status, 404)
      assert.equal((await rowsInTrail(server)) - before, 0)
      const opened = await clerk('GET', `${at}/identity-papers/${paper}`)
      assert.deepEqual([opened.status, opened.body], [200, '身份证明'])
      assert.equal((await rowsInTrail(server)) - before, 1)
      assert.equal((await officer('GET', `${at}/files/${note}`)).body, '来信')
    } finally {
      await server.close()
    }
  },
)

eachEngine('requests of other bodies are not there, whatever id is guessed', async (test) => {
  const server = await serverOn(test)
  try {
    const mine = await furnish(server, '甲县医保局')
    const theirs = await furnish(server, '甲县教育局')
    const { clerk, director } = await people(server, mine.organisation)
    const at = `/requests/${theirs.request}`
    const before = await rowsInTrail(server)
    for (const who of [clerk, director]) {
      const listed = ok(await who('GET', '/requests?state=open'))
      assert.deepEqual(
        listed.rows?.map(({ id }) => id),
        [mine.request],
      )
      for (const path of [
        '',
        '/proof',
        '/likely',
        `/files/${theirs.file}`,
        `/identity-papers/${theirs.file}`,
      ])
        assert.equal((await who('GET', `${at}${path}`)).status, 403, path)
      const note = fact('note', '2026-01-06', { text: '越权' })
      assert.equal((await who('POST', `${at}/facts`, { seen: theirs.seen, ...note })).status, 403)
      assert.equal((await who('POST', `${at}/reveal`, {})).status, 403)
    }
    const merge = { seen: mine.seen, other: theirs.request, reason: '并案' }
    assert.equal((await director('POST', `/requests/${mine.request}/merge`, merge)).status, 409)
    assert.equal((await clerk('GET', '/requests/nothing-like-it')).status, 404)
    assert.equal(await rowsInTrail(server), before)
  } finally {
    await server.close()
  }
})

eachEngine('what is not so is refused with a sentence, and nothing is written', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation, request, seen } = await furnish(server, '甲县医保局')
    const { clerk, officer, leader } = await people(server, organisation)
    const at = `/requests/${request}`
    const before = await rowsInTrail(server)
    const note = fact('note', '2026-01-06', { text: '备注' })
    const refused = async (who: Ask, path: string, payload: object, status: number, type: RegExp) => {
      const { status: given, json } = await who('POST', `${at}${path}`, payload)
      assert.deepEqual([given, type.test(String(json['type']))], [status, true], JSON.stringify(json))
      assert.match(String(json['detail']), /。$/u)
    }
    await refused(clerk, '/facts', { seen: seen + 1, ...note }, 409, /request-changed$/u)
    await refused(officer, '/facts', { seen, ...note }, 409, /request-not-yours$/u)
    await refused(leader, '/submit', { seen, digest: '0'.repeat(64) }, 409, /request-not-so$/u)
    await refused(
      clerk,
      '/facts',
      { seen, ...fact('note', '2999-01-06', { text: '备注' }) },
      422,
      /request-ahead$/u,
    )
    const extra = { seen, fact: { ...note.fact, texts: { text: '备注', purpose: '用途' } } }
    assert.equal((await clerk('POST', `${at}/facts`, extra)).status, 422)
    const purpose = { channel: 'counter', cameOn: '2026-01-06', form: { ...applicant, purpose: '自用' } }
    assert.equal((await clerk('POST', `/organisations/${organisation}/requests`, purpose)).status, 422)
    const priced = { asked: { scheme: 'pages', pages: 260, alreadyPublic: false } }
    const { fen, lines } = ok(await clerk('POST', `${at}/fee/price`, priced))
    assert.equal(fen, 510_000)
    assert.ok(Array.isArray(lines) && lines.length === 4)
    assert.equal(await rowsInTrail(server), before)
  } finally {
    await server.close()
  }
})
