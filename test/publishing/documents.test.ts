import assert from 'node:assert/strict'
import { parseLocalDate } from '#statute/calendar'
import type { Content, DocumentId } from '#modules/publishing'
import {
  closeColumn,
  contentOf,
  discardDocument,
  documentView,
  draftDocument,
  keepDocument,
  reevaluateDocument,
  saveDocument,
} from '#modules/publishing'
import { eachEngine } from '../support/databases.ts'
import { deedsOf, refused } from './support/deeds.ts'
import type { Office, Who } from './support/office.ts'
import { contentFor, openOffice } from './support/office.ts'

const trail = (office: Office, document: DocumentId) =>
  office.ask((query) =>
    query
      .selectFrom('audit')
      .select(['what', 'why', 'before', 'after'])
      .where('subject', '=', `document:${document}`)
      .orderBy('sequence')
      .execute(),
  )

const textOf = (office: Office, document: DocumentId, version?: number): Promise<Content> =>
  office.ask(async (query) => contentOf(query, office.sealer, await office.row(document), version))

const view = async (office: Office, who: Who, document: DocumentId) => {
  const caller = await office.caller(who)
  return office.ask((query) =>
    documentView(query, office.sealer, document, { caller, today: office.today() }),
  )
}

eachEngine('every save is a version of its own; the same text is none', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk', { title: '第一稿' })
  await office.save('second', id, { title: '第二稿' })
  await office.save('clerk', id, { title: '第二稿' })
  const row = await office.row(id)
  assert.deepEqual([row.version, row.title, row.stage], [2, '第二稿', 'draft'])
  assert.equal((await textOf(office, id, 1)).title, '第一稿')
  assert.equal((await textOf(office, id)).title, '第二稿')
  const rows = await trail(office, id)
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['document.draft', 'document.save', 'document.save'],
  )
  assert.ok(!JSON.stringify(rows).includes('稿'), 'the trail holds no text')
  const { versions } = await view(office, 'clerk', id)
  assert.deepEqual(
    versions.map(({ number, savedBy }) => [number, office.nameOf(savedBy)]),
    [
      [2, 'second'],
      [1, 'clerk'],
    ],
  )
})

eachEngine('what somebody else saved in between is not overwritten', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk')
  await office.save('second', id, { summary: '别人改的。' })
  const caller = await office.caller('clerk')
  const mine = {
    document: id,
    basedOn: 1,
    content: contentFor(office.column, { summary: '我改的。' }),
    caller,
  }
  const sentence = await refused(
    'document-changed',
    office.run((tx) => saveDocument(tx, office.act('clerk'), mine, office.sealer)),
  )
  assert.match(sentence, /^second在2026年1月5日9:00保存了第2版，您改的是第1版/u)
  assert.equal((await textOf(office, id)).summary, '别人改的。')
  const anew = { ...mine, basedOn: 2 }
  await office.run((tx) => saveDocument(tx, office.act('clerk'), anew, office.sealer))
  assert.equal((await textOf(office, id)).summary, '我改的。')
})

eachEngine('who has no part in a document may not save it', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk')
  await refused('document-not-yours', office.save('guest', id, { title: '别的' }))
  await refused('document-not-yours', office.save('leader', id, { title: '别的' }))
  assert.equal((await office.row(id)).version, 1)
})

eachEngine('the gate stops personal data until it is masked or its basis is named', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  const body = '<p>张某，身份证号码 11010519491231002X，联系电话 13812345678。</p>'
  const id = await office.draft('clerk', { body })
  const sentence = await refused('gate-blocks', deeds.submit('clerk', id))
  assert.match(sentence, /一共 2 处/u)
  assert.ok(!sentence.includes('11010519491231002X'))
  const { findings, choices } = await view(office, 'clerk', id)
  assert.equal(choices.find(({ event }) => event === 'submit')?.allowed, false)
  const justified = findings.flatMap(({ justify }) =>
    justify === null ? [] : [{ ...justify, basis: '本人书面同意' }],
  )
  assert.equal(justified.length, 2)
  await office.save('clerk', id, { body, justified: justified.slice(0, 1) })
  await refused('gate-blocks', deeds.submit('clerk', id))
  await office.save('clerk', id, { body, justified })
  await deeds.submit('clerk', id)
  assert.equal((await office.row(id)).stage, 'review')
})

eachEngine('what is missing blocks, field by field; a title in a list is masked', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk', {
    title: '关于 13812345678 的答复',
    summary: '',
    body: '<p></p>',
    formedOn: null,
  })
  assert.equal((await office.row(id)).title, '关于 138****5678 的答复')
  const { findings, clock } = await view(office, 'clerk', id)
  const codes = findings.filter(({ blocks }) => blocks).map(({ code }) => code)
  for (const code of ['summary-missing', 'formedOn-missing', 'body-empty', 'mobile'])
    assert.ok(codes.includes(code), code)
  assert.equal(clock?.sentence, '2026年1月30日以前公开：从成文日期（2026年1月4日）起20个工作日。')
})

eachEngine('columns must be the body’s own and open, documents must be there', async (test) => {
  const office = await openOffice(test)
  const save = async (change: Partial<Content>) => {
    const caller = await office.caller('clerk')
    const { organisation } = office
    const content = contentFor(office.column, change)
    return office.run((tx) =>
      draftDocument(tx, office.act('clerk'), { organisation, content, caller }, office.sealer),
    )
  }
  const elsewhere = 'nowhere' as Content['column']
  assert.match(await refused('content-unfit', save({ column: elsewhere })), /没有这个栏目/u)
  assert.match(await refused('content-unfit', save({ alsoIn: [elsewhere] })), /没有这个栏目/u)
  assert.match(
    await refused('content-unfit', save({ interprets: ['nothing' as DocumentId] })),
    /没有这份文件/u,
  )
  assert.match(await refused('content-unfit', save({ fields: { nonsense: 'x' } })), /不认识的项目/u)
  assert.match(
    await refused('content-unfit', save({ body: '<p><img src="/files/abc" alt="x"></p>' })),
    /文件库/u,
  )
  await office.run((tx) => closeColumn(tx, office.act(), { column: office.otherColumn }))
  assert.match(await refused('content-unfit', save({ alsoIn: [office.otherColumn] })), /已经停用/u)
  const id = await office.draft('clerk')
  await refused('content-unfit', office.save('clerk', id, { interprets: [id] }))
})

eachEngine('what is not to be published is kept with why, and looked at again', async (test) => {
  const office = await openOffice(test)
  const withheld = (change: Partial<Content['disclosure']> = {}): Partial<Content> => ({
    column: office.otherColumn,
    disclosure: {
      mode: 'withheld',
      basis: '条例第十六条第二款',
      reason: '过程性信息',
      reevaluateOn: parseLocalDate('2026-06-30'),
      ...change,
    },
  })
  const on = async (who: Who, document: DocumentId) => ({ document, caller: await office.caller(who) })
  const keep = async (id: DocumentId) => {
    const input = await on('clerk', id)
    return office.run((tx) => keepDocument(tx, office.act('clerk'), input, office.sealer))
  }
  const reevaluate = async (
    id: DocumentId,
    verdict: 'still-withheld' | 'now-proactive',
    next: string | null,
  ) => {
    const input = await on('clerk', id)
    const nextOn = next === null ? null : parseLocalDate(next)
    const told = { ...input, verdict, reason: '情况没有变化', nextOn }
    return office.run((tx) => reevaluateDocument(tx, office.act('clerk'), told, office.sealer))
  }
  const id = await office.draft('clerk')
  await refused('document-not-so', keep(id))
  for (const gap of [
    { basis: null },
    { reason: ' ' },
    { reevaluateOn: null },
    { reevaluateOn: office.today() },
  ]) {
    await office.save('clerk', id, withheld(gap))
    await refused('gate-blocks', keep(id))
  }
  await refused('document-not-so', deedsOf(office).submit('clerk', id))
  await office.save('clerk', id, withheld())
  await refused('document-not-so', reevaluate(id, 'now-proactive', null))
  await keep(id)
  assert.deepEqual(
    [(await office.row(id)).stage, (await office.row(id)).reevaluate_on, (await office.row(id)).due_on],
    ['kept', '2026-06-30', null],
  )
  await refused('reevaluate-next', reevaluate(id, 'still-withheld', '2026-01-05'))
  await refused('reevaluate-next', reevaluate(id, 'still-withheld', null))
  await office.run((tx) => closeColumn(tx, office.act(), { column: office.otherColumn }))
  await reevaluate(id, 'still-withheld', '2026-12-31')
  assert.deepEqual(
    [(await office.row(id)).stage, (await office.row(id)).reevaluate_on],
    ['kept', '2026-12-31'],
  )
  await reevaluate(id, 'now-proactive', null)
  const row = await office.row(id)
  assert.deepEqual(
    [row.stage, row.mode, row.reevaluate_on, row.due_on],
    ['draft', 'proactive', null, '2026-01-30'],
  )
  const last = (await trail(office, id)).at(-1)
  assert.deepEqual([last?.what, last?.why], ['document.reevaluate', '情况没有变化'])
})

eachEngine('a draft that was never public can be given up; its number is not used again', async (test) => {
  const office = await openOffice(test)
  const id = await office.draft('clerk')
  const caller = await office.caller('clerk')
  const told = { document: id, caller, reason: '重复起草' }
  await office.run((tx) => discardDocument(tx, office.act('clerk'), told))
  assert.equal((await office.row(id)).stage, 'discarded')
  await refused('document-not-so', office.save('clerk', id, { title: '再改' }))
  await refused(
    'document-not-so',
    office.run((tx) => discardDocument(tx, office.act('clerk'), told)),
  )
  const next = await office.row(await office.draft('clerk'))
  assert.match((await office.row(id)).index_number, /^330482-\d{3}-2026-00001$/u)
  assert.match(next.index_number, /-2026-00002$/u)
})

eachEngine('32 documents drafted at once have 32 numbers without a gap', async (test) => {
  const office = await openOffice(test)
  const ids = await Promise.all(Array.from({ length: 32 }, () => office.draft('clerk')))
  const numbers = await Promise.all(ids.map(async (id) => (await office.row(id)).index_number))
  assert.deepEqual(
    numbers.map((number) => Number(number.slice(-5))).toSorted((one, other) => one - other),
    Array.from({ length: 32 }, (_, index) => index + 1),
  )
})
