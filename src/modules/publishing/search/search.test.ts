import assert from 'node:assert/strict'
import type { Content, DocumentId, SearchAsked, SearchResult } from '#modules/publishing'
import {
  addColumn,
  endValidity,
  moveColumn,
  rebuildIndex,
  searchPublic,
  searchState,
  suggestPublic,
} from '#modules/publishing'
import type { Deeds } from '../../../../test/publishing/support/deeds.ts'
import { deedsOf, signAll } from '../../../../test/publishing/support/deeds.ts'
import type { Office } from '../../../../test/publishing/support/office.ts'
import { openOffice } from '../../../../test/publishing/support/office.ts'
import { eachEngine } from '../../../../test/support/databases.ts'
import { putTexts } from '../documents/texts.ts'

const find = (office: Office, asked: Partial<SearchAsked>): Promise<SearchResult> =>
  office.ask((query) => searchPublic(query, { text: '', order: 'relevance', page: 1, limit: 10, ...asked }))

const titles = async (office: Office, text: string, asked: Partial<SearchAsked> = {}) =>
  (await find(office, { text, ...asked })).rows.map(({ title }) => title)

const publish = async (office: Office, deeds: Deeds, change: Partial<Content> = {}): Promise<DocumentId> => {
  const document = await office.draft('clerk', change)
  await signAll(deeds, document)
  await deeds.publish('leader', document)
  return document
}

const suggested = (office: Office, typed: string) => office.ask((query) => suggestPublic(query, typed))

eachEngine('what is published is found by all it says, and what is withdrawn by nothing', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const title = '关于公布胰岛素专项接续采购中选结果的通知'
  const document = await publish(office, deeds, {
    title,
    documentNumber: '示医保发〔2026〕17号',
    keywords: ['胰岛素'],
    summary: '糖尿病患者用药负担减轻。',
    body: '<p>中选药品自三月一日起执行，配送企业应当及时供货。</p>',
  })
  const { index_number: index } = await office.row(document)
  const texts = [
    '胰岛素 采购',
    '配送企业',
    '示医保发〔2026〕17号',
    '〔2026〕17',
    index,
    '糖尿病',
    '标题:胰岛素',
  ]
  for (const text of texts) assert.deepEqual(await titles(office, text), [title], text)
  for (const text of ['胰岛素 没有的词', '胰岛素 -采购', '%', '\\', '"'])
    assert.deepEqual(await titles(office, text), [], text)
  assert.ok((await suggested(office, '胰岛')).includes('胰岛素'))
  assert.equal((await find(office, { text: '姨岛素' })).meant, '胰岛素')

  await deeds.withdraw('leader', document)
  for (const text of [...texts, title]) assert.deepEqual(await titles(office, text), [], text)
  for (const typed of ['胰岛', 'yidao', 'yds', '采购', '配送'])
    assert.deepEqual(await suggested(office, typed), [], typed)
  for (const text of ['姨岛素', '配送企页'])
    assert.equal((await find(office, { text })).meant, undefined, text)

  await deeds.restore('leader', document)
  assert.deepEqual(await titles(office, '胰岛素'), [title])
})

eachEngine('a correction is found when it is public, and what it said before no more', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const document = await publish(office, deeds, { title: '关于骨科耗材的通知', keywords: [] })
  const corrected = '关于脊柱类耗材的通知'
  await office.save('clerk', document, {
    title: corrected,
    keywords: [],
    summary: '耗材。',
    body: '<p>耗材。</p>',
  })
  assert.deepEqual(await titles(office, '脊柱'), [])
  await signAll(deeds, document)
  await deeds.correct('leader', document)
  assert.deepEqual(await titles(office, '脊柱'), [corrected])
  for (const text of ['骨科', '药店']) assert.deepEqual(await titles(office, text), [], text)
  const other = await publish(office, deeds, { title: '关于另行公布的通知' })
  await deeds.replace(other)('leader', document)
  assert.deepEqual(await titles(office, '脊柱'), [])
  const { documents, indexed } = await office.database.heavy(searchState, null)
  assert.deepEqual([documents, indexed], [1, 1])
})

/** A file of the office whose text nobody could read yet. */
const fileIn = async (office: Office) => {
  const [file, name, digest, mediaType] = ['file-1', '定点名单.txt', 'd'.repeat(64), 'text/plain']
  await office.run(async (tx) => {
    const created = { created_at: office.now(), media_type: mediaType, size: 3 }
    await tx
      .insertInto('file_object')
      .values({ digest, ...created })
      .execute()
    await tx
      .insertInto('file')
      .values({ id: file, digest, name, ...created, created_by: 'test', organisation: office.organisation })
      .execute()
    await tx
      .insertInto('attachment_text')
      .values({ digest, text: '', problem: '没有读出文字。', read_at: office.now() })
      .execute()
  })
  return { file, name, digest, mediaType, size: 3 }
}

const markedIn = ({ passage }: SearchResult['rows'][number]) =>
  passage?.pieces.filter(({ marked }) => marked).map(({ text }) => text)

eachEngine('passages show the words where they stand, also in what is attached', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const attachment = await fileIn(office)
  const body = `<p>${'开头的话。'.repeat(60)}血液透析费用按规定支付。</p>`
  await publish(office, deeds, { body, attachments: [attachment] })
  const [found] = (await find(office, { text: '透析' })).rows
  assert.ok(found)
  assert.deepEqual(markedIn(found), ['透析'])
  assert.equal(found.passage?.attachment, undefined)
  const text = found.passage?.pieces.map((piece) => piece.text).join('') ?? ''
  assert.ok(text.length < 200 && text.startsWith('…'), text)

  assert.deepEqual(await titles(office, '仁心大药房'), [])
  await office.run(async (tx) => {
    await tx.deleteFrom('attachment_text').execute()
    const digest = attachment.digest
    await putTexts(tx, office.act(), [{ digest, text: '第一家：仁心大药房，在城关镇。', problem: null }])
  })
  const [late] = (await find(office, { text: '仁心大药房' })).rows
  assert.equal(late?.passage?.attachment, '定点名单.txt', 'a text that came later is found')
  assert.ok((markedIn(late) ?? []).length > 0)
})

const rebuild = (office: Office) => rebuildIndex(office.database, office.act(), { atOnce: 2, rest: 0 })

eachEngine('nobody is found by their number, whatever a page shows', async (engine) => {
  const office = await openOffice(engine)
  await publish(office, deedsOf(office), { title: '联系人名单' })
  // As a law may have it published, with its justification.
  await office.run((tx) =>
    tx.updateTable('publication').set({ body: '<p>联系人张某，手机13812345678。</p>' }).execute(),
  )
  await rebuild(office)
  assert.deepEqual(await titles(office, '13812345678'), [])
  const [found] = (await find(office, { text: '张某' })).rows
  assert.match(found?.passage?.pieces.map(({ text }) => text).join('') ?? '', /手机138\*{4}5678/u)
})

eachEngine('a result is narrowed by what is true of its pages now', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  const { organisation, column, otherColumn } = office
  const rule = await publish(office, deeds, {
    kind: 'normative',
    title: '示例医保办法',
    documentNumber: '示医保发〔2026〕1号',
    fields: {
      effectiveOn: '2026-01-05',
      expiresOn: '2030-12-31',
      registrationNumber: '示规登〔2026〕1号',
      consultation: '已征求意见',
      draftedBy: '办公室',
    },
  })
  office.pass(24 * 365)
  await publish(office, deeds, { title: '医保通知', column: otherColumn })
  const all = await find(office, { text: '医保' })
  assert.equal(all.total, 2)
  assert.deepEqual([...all.counts.year].toSorted(), [
    ['2026', 1],
    ['2027', 1],
  ])
  assert.deepEqual(await titles(office, '医保', { order: 'newest' }), ['医保通知', '示例医保办法'])
  assert.deepEqual(await titles(office, '医保', { validity: 'in-force' }), ['示例医保办法'])
  assert.deepEqual(await titles(office, '医保', { year: 2027 }), ['医保通知'])
  assert.deepEqual(await titles(office, '医保', { kinds: ['normative', 'regulation'] }), ['示例医保办法'])
  assert.deepEqual(await titles(office, '医保', { organisation }), await titles(office, '医保'))

  const on = office.today()
  await office.run((tx) =>
    endValidity(tx, office.act(), { document: rule, how: 'repealed', on, by: null, basis: '清理' }),
  )
  assert.deepEqual(await titles(office, '医保', { validity: 'in-force' }), [])
  assert.deepEqual(await titles(office, '医保', { validity: 'repealed' }), ['示例医保办法'])

  const above = await office.run((tx) =>
    addColumn(tx, office.act(), {
      organisation,
      parent: null,
      code: 'above',
      title: '上级栏目',
      columnType: '政策文件',
      items: [],
      basis: [],
      description: '',
      section: null,
      updateDays: null,
      updateBasis: null,
    }),
  )
  assert.deepEqual(await titles(office, '医保', { column }), ['示例医保办法'])
  assert.deepEqual(await titles(office, '医保', { column: above }), [])
  await office.run((tx) => moveColumn(tx, office.act(), { column: otherColumn, parent: above, place: 0 }))
  assert.deepEqual(await titles(office, '医保', { column: above }), ['医保通知'], 'a moved column')
})

eachEngine('a rebuild makes the same index anew and drops what is not public', async (engine) => {
  const office = await openOffice(engine)
  const deeds = deedsOf(office)
  for (const title of ['第一份药店名单', '第二份药店名单', '第三份药店名单'])
    await publish(office, deeds, { title })
  const gone = await publish(office, deeds, { title: '第四份药店名单' })
  const entries = () =>
    office.ask(async (query) => ({
      entries: await query.selectFrom('search_entry').selectAll().orderBy('number').execute(),
      words: await query.selectFrom('search_word').selectAll().orderBy('word').execute(),
    }))
  await office.run((tx) =>
    tx.updateTable('publication').set({ status: 'withdrawn' }).where('document', '=', gone).execute(),
  )
  const { documents, dropped, whole } = await rebuild(office)
  assert.deepEqual([documents, dropped, whole], [3, 1, true])
  const before = await entries()
  await office.run((tx) => tx.updateTable('search_build').set({ version: 0 }).execute())
  assert.equal((await office.database.heavy(searchState, null)).outdated, true)
  await rebuild(office)
  assert.deepEqual(await entries(), before)
  const state = await office.database.heavy(searchState, null)
  assert.deepEqual([state.documents, state.indexed, state.outdated], [3, 3, false])
  assert.equal((await titles(office, '药店名单')).length, 3)
})

eachEngine('a rebuild gives what was published before there were prints its own', async (engine) => {
  const office = await openOffice(engine)
  const body = `<p>${'定点零售药店应当按月报送销售情况，由县医疗保障局汇总。'.repeat(20)}</p>`
  const document = await publish(office, deedsOf(office), { body })
  const prints = () =>
    office.ask(async (query) => ({
      prints: await query.selectFrom('check_print').selectAll().orderBy('subject').execute(),
      bands: await query.selectFrom('check_band').selectAll().orderBy('band').execute(),
    }))
  const before = await prints()
  assert.deepEqual(
    before.prints.map(({ subject }) => subject),
    [document],
  )
  await office.run((tx) => tx.deleteFrom('check_band').execute())
  await office.run((tx) => tx.deleteFrom('check_print').execute())
  await rebuild(office)
  assert.deepEqual(await prints(), before)
})
