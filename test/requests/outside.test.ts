import assert from 'node:assert/strict'
import type { RequestId } from '#modules/requests'
import {
  actAsApplicant,
  confirmReceipt,
  duplicatesOf,
  maskedFormOf,
  recordFact,
  registerRequest,
  resealRequests,
  requestCells,
  revealForm,
  splitRequest,
  requestsBehind,
  statisticsOf,
  trackRequest,
} from '#modules/requests'
import { keysFrom } from '#platform/crypto'
import { eachEngine } from '../support/databases.ts'
import { rotatedKeys } from '../support/identity.ts'
import { refusedAs } from '../support/refused.ts'
import { deedsOf } from './support/deeds.ts'
import type { Office } from './support/office.ts'
import { day, formOf, officeIn, openOffice } from './support/office.ts'

const onPortal = async (office: Office, change: Parameters<typeof formOf>[0] = {}) => {
  const form = formOf({ proofFiles: [await office.file()], ...change })
  const input = {
    organisation: office.organisation,
    form,
    channel: 'portal',
    cameOn: day('2020-01-01'),
  } as const
  return office.run((tx) =>
    registerRequest(tx, office.act('public'), { ...input, caller: 'applicant' }, office.cells),
  )
}

const track = (office: Office, code: string, name = '王小明') =>
  office.run((tx) => trackRequest(tx, office.act('public'), { code, name }, office.cells))

eachEngine(
  'an applicant follows a request by code and name, answers, and is told how it was reached',
  async (database) => {
    const office = await openOffice(database)
    const given = await onPortal(office)
    assert.match(given.code, /^(?:[2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/u)
    assert.equal(given.receivedOn, undefined)
    assert.match((await track(office, given.code)).status, /等待机关确认/u)
    const { id } = given
    const fact = { kind: 'received', on: office.today(), channel: 'online' } as const
    // Receipt has a command of its own; as a plain fact it is no type, and the table asks for the office.
    await assert.rejects(
      office.run((tx) =>
        recordFact(
          tx,
          office.act('public'),
          { request: id, caller: 'applicant', seen: 1, fact: fact as never },
          office.cells,
        ),
      ),
      refusedAs('request-not-yours'),
    )
    const confirm = { ...(await office.on('clerk', id)), confirmedOn: office.today() }
    await office.run((tx) => confirmReceipt(tx, office.act(), confirm, office.cells))
    await deedsOf(office).assign(id)
    const asked = { kind: 'clarification-asked', on: office.today(), until: day('2026-09-30') } as const
    await office.fact('clerk', id, asked, { points: '请写明年份。' })
    const seen = await track(office, given.code.toLowerCase().replaceAll('-', ' '))
    assert.deepEqual(seen.may, ['clarified', 'material-added', 'withdrawn'])
    assert.equal(seen.events.at(-1)?.asked, '请写明年份。')
    const does = { kind: 'clarified', text: '2025年的' } as const
    const act = { code: given.code, name: ' 王 小明', seen: seen.seq, does } as const
    const after = await office.run((tx) => actAsApplicant(tx, office.act('public'), act, office.cells))
    assert.equal(after.due, '2026-10-16')
    assert.equal(after.proof?.rows.filter(({ counts }) => counts).length, 20)
    await assert.rejects(
      office.run((tx) => actAsApplicant(tx, office.act('public'), act, office.cells)),
      refusedAs('request-changed'),
    )
    const looks = await office.ask((query) =>
      query.selectFrom('audit').select('who').where('what', '=', 'request.track').execute(),
    )
    assert.equal(looks.length, 2)
  },
)

eachEngine('a code or a name alone finds nothing, and both failures are one', async (database) => {
  const office = await openOffice(database)
  const { code, number, id } = await office.register()
  const failed = async (typed: string, name: string) => {
    const error: unknown = await track(office, typed, name).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    assert.ok(refusedAs('track-unknown')(error))
    const { message, detail } = error as { message: string; detail: string }
    return [message, detail]
  }
  const wrongName = await failed(code, '王小名')
  const mistakes = [
    code.replace(/^./u, '2').replace(/.$/u, '3'),
    number,
    id,
    '',
    '%',
    "' or 1=1 --",
    'A'.repeat(9999),
  ]
  for (const typed of mistakes) assert.deepEqual(await failed(typed, '王小明'), wrongName)
  const rows = await office.ask((query) => query.selectFrom('request').selectAll().execute())
  const stored = JSON.stringify(rows)
  assert.ok(!stored.includes(code) && !stored.includes(code.replaceAll('-', '')))
})

eachEngine(
  'nothing of who applied, asked or answered is stored in the clear, nor in the trail',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const { id } = await office.register({ description: '秘密暗语一' })
    await deeds.assign(id)
    await deeds.askThirdParty(id)
    await office.fact('clerk', id, { kind: 'note', on: office.today() }, { text: '秘密暗语二' })
    const tables = ['request', 'request_event', 'request_case', 'request_party_link', 'audit'] as const
    const stored = await office.ask((query) =>
      Promise.all(tables.map((table) => query.selectFrom(table).selectAll().execute())),
    )
    for (const secret of ['王小明', '330482199003070011', '13800138000', '人民路', '甲公司', '秘密暗语'])
      assert.ok(!JSON.stringify(stored).includes(secret), secret)
    const masked = await office.ask((query) => maskedFormOf(query, id, office.cells))
    assert.deepEqual(
      [masked.name, masked.idNumber, masked.phone],
      ['王**', '**************0011', '138******00'],
    )
    const whole = await office.run((tx) => revealForm(tx, office.act(), id, office.cells))
    assert.equal(whole.name, '王小明')
    const reveals = await office.ask((query) =>
      query.selectFrom('audit').select('what').where('what', '=', 'request.reveal').execute(),
    )
    assert.equal(reveals.length, 1)
  },
)

eachEngine('keys are changed without losing who applied', async (database) => {
  const office = await openOffice(database)
  const { id, code } = await office.register()
  await office.fact('clerk', id, { kind: 'note', on: office.today() }, { text: '备注' })
  assert.equal(await resealRequests(office.database, rotatedKeys, office.act('cli')), 2)
  assert.equal(await resealRequests(office.database, rotatedKeys, office.act('cli')), 0)
  const cells = requestCells(
    keysFrom([Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37 + 2) % 256))]),
  )
  const seen = await office.run((tx) =>
    trackRequest(tx, office.act('public'), { code, name: '王小明' }, cells),
  )
  assert.equal(seen.number, (await office.found(id)).number)
})

eachEngine('the same again is shown with what speaks for it; others are not', async (database) => {
  const office = await openOffice(database)
  const { number } = await office.register()
  await office.register({
    name: '李四',
    idNumber: '330482198001010022',
    phone: '13700137000',
    description: '城区规划图',
  })
  const likely = async (change: Parameters<typeof formOf>[0]) =>
    office.ask((query) =>
      duplicatesOf(query, { organisation: office.organisation, form: formOf(change) }, office.cells),
    )
  const [same, ...none] = await likely({
    description: '2025年县城集中供热管网改造工程的招标文件、中标通知书',
  })
  assert.equal(none.length, 0)
  assert.equal(same?.number, number)
  assert.deepEqual(same.same, ['name', 'id', 'phone'])
  assert.ok(same.likeness > 0.7 && same.likeness < 1)
  const [word] = await likely({ name: '赵五', idNumber: '330482197001010033', phone: '13600136000' })
  assert.deepEqual([word?.number, word?.same], [number, ['text']])
  assert.deepEqual(await likely({ description: '完全不同的另一件事情，关于公园' }), [])
})

eachEngine('several matters go on by themselves, each counted once, the parent nowhere', async (database) => {
  const office = await openOffice(database)
  const { id } = await office.register()
  await deedsOf(office).assign(id)
  office.goTo('2026-09-18')
  const input = {
    ...(await office.on('clerk', id)),
    matters: ['招标文件', '中标通知书', '合同'],
    reason: '三件事',
  }
  const children = await office.run((tx) => splitRequest(tx, office.act(), input, office.cells))
  assert.equal(new Set(children.map(({ number }) => number)).size, 3)
  for (const child of children) {
    const found = await office.found(child.id)
    assert.deepEqual([found.stage, found.lateness.due, found.origin], ['handling', '2026-10-16', id])
    assert.equal((await track(office, child.code)).number, child.number)
  }
  const period = { organisation: office.organisation, from: day('2026-01-01'), until: day('2026-12-31') }
  const { cells } = await office.ask((query) => statisticsOf(query, period))
  assert.equal(cells.get('requests.1.0')?.count, children.length)
  const { rows } = await office.ask((query) =>
    requestsBehind(query, { ...period, row: '1', column: 0, limit: 10 }),
  )
  assert.deepEqual(
    rows.map(({ request }) => request).toSorted(),
    children.map((child) => child.id).toSorted(),
  )
  await assert.rejects(
    office.fact('clerk', id, { kind: 'note', on: office.today() }, { text: '再写' }),
    refusedAs('request-not-so'),
  )
})

eachEngine('people of another body can do nothing with a guessed id', async (database) => {
  const office = await openOffice(database)
  const other = await officeIn(office.database)
  const { id } = await office.register()
  await deedsOf(office).assign(id)
  for (const who of ['clerk', 'director', 'leader', 'guest'] as const) {
    const caller = await other.caller(who)
    const seen = (await office.found(id)).seq
    const facts = [
      { kind: 'note', on: office.today() },
      { kind: 'withdrawn', on: office.today() },
      { kind: 'searched', on: office.today(), result: 'none' },
    ] as const
    for (const fact of facts) {
      const input = { request: id, caller, seen, fact, secret: { text: '内容' } }
      await assert.rejects(
        office.run((tx) => recordFact(tx, other.act(who), input, office.cells)),
        refusedAs('request-not-yours'),
      )
    }
  }
  const input = { request: 'nothing' as RequestId, caller: await other.caller('clerk'), seen: 1 }
  await assert.rejects(
    office.run((tx) =>
      recordFact(tx, other.act(), { ...input, fact: { kind: 'note', on: office.today() } }, office.cells),
    ),
    refusedAs('request-missing'),
  )
  await assert.rejects(
    office.run(async (tx) =>
      registerRequest(
        tx,
        other.act(),
        {
          organisation: office.organisation,
          form: formOf(),
          channel: 'counter',
          cameOn: office.today(),
          caller: await other.caller('clerk'),
        },
        office.cells,
      ),
    ),
    refusedAs('request-not-yours'),
  )
  // Files of another body are not taken into a file.
  const foreign = await other.file()
  const material = { kind: 'material-added', on: office.today(), files: [foreign], need: null } as const
  await assert.rejects(office.fact('clerk', id, material, { title: '证明' }), refusedAs('request-file'))
})

eachEngine(
  'hostile text is kept as it is or refused with its field, and nothing is half-stored',
  async (database) => {
    const office = await openOffice(database)
    const hostile = [
      "'; drop table request; --",
      '=cmd|calc!A1',
      '<script>alert(1)</script>',
      '\u202Egnp.exe',
      '𠮷'.repeat(900),
    ]
    for (const description of hostile) {
      const { id, code } = await office.register({ description })
      assert.equal((await track(office, code)).description, description.normalize('NFC').trim())
      await office.fact('clerk', id, { kind: 'note', on: office.today() }, { text: description })
    }
    const count = async () =>
      (await office.ask((query) => query.selectFrom('request').select('id').execute())).length
    const before = await count()
    for (const bad of [
      { description: 'a\uD800b' },
      { description: ' ' },
      { name: '' },
      { name: 'x'.repeat(101) },
      { phone: 'abc' },
    ])
      await assert.rejects(office.register(bad), refusedAs('request-form'))
    await assert.rejects(onPortal(office, { proof: null }), refusedAs('request-form'))
    await assert.rejects(onPortal(office, { proofFiles: [] }), refusedAs('request-form'))
    await assert.rejects(onPortal(office, { proofFiles: ['nothing'] }), refusedAs('request-file'))
    assert.equal(await count(), before)
  },
)
