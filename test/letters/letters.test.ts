import assert from 'node:assert/strict'
import {
  fittingLetters,
  openLetter,
  paperOf,
  previewVariant,
  setVariant,
  variantViews,
} from '#modules/letters'
import { day } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { refusedAs } from '../support/refused.ts'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import { openOffice } from '../requests/support/office.ts'
import { lettersIn } from './support/bench.ts'

eachEngine('a decision goes out as it was signed, with number and day, and never twice', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const letters = lettersIn(office)
  await letters.settle()
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.search(id, 'none')
  const reasons = '经在档案室检索，没有该文件。'
  await deeds.draft(id, { ...contentFor('nonexistent'), reasons })
  await deeds.signOff(id)
  const drafted = await office.ask((query) => fittingLetters(query, id))
  assert.deepEqual(
    drafted.map(({ kind }) => kind),
    ['receipt', 'nonexistent'],
  )
  await assert.rejects(letters.issue(id, 'nonexistent'), refusedAs('letter-undecided'))
  const decided = await deeds.decide(id)
  await assert.rejects(letters.issue(id, 'notOurs'), refusedAs('letter-findings'))
  await assert.rejects(
    letters.issue(id, 'nonexistent', { signedDigest: '0'.repeat(64) }),
    refusedAs('letter-changed'),
  )
  await assert.rejects(
    letters.issue(id, 'nonexistent', { on: day('2026-09-13') }),
    refusedAs('letter-findings'),
  )
  const issued = await letters.issue(id, 'nonexistent')
  assert.equal(issued.number, '示建公开〔2026〕第1号')
  const [row] = await letters.of(id)
  assert.deepEqual(
    [row?.kind, row?.signedDigest, row?.event, row?.state],
    ['nonexistent', decided.outcome?.digest, decided.seq, 'issued'],
  )
  const { content } = await office.ask((query) =>
    query.selectFrom('letter').select('content').where('id', '=', issued.id).executeTakeFirstOrThrow(),
  )
  const letter = openLetter(issued.id, content, letters.kit.sealer)
  assert.equal(letter.addressee, '王小明：')
  assert.equal(letter.paragraphs.find(({ passage }) => passage === 'reasons')?.text, reasons)
  assert.match(JSON.stringify(letter), /2026年9月14日在档案室检索，方法为按项目名称检索，没有找到/u)
  assert.match(JSON.stringify(letter), /向示例县人民政府申请行政复议，也可以.*示例县人民法院/u)
  await assert.rejects(letters.issue(id, 'nonexistent'), refusedAs('letter-issued'))
})

eachEngine('a red head is printed from the day it is set, and on nothing but letters', async (database) => {
  const office = await openOffice(database)
  const letters = lettersIn(office)
  await letters.settle()
  const issued = async () => {
    const { id } = await letters.issue((await office.register()).id, 'receipt')
    const { content } = await office.ask((query) =>
      query.selectFrom('letter').select('content').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    return openLetter(id, content, letters.kit.sealer)
  }
  const before = await issued()
  await letters.settle({ redHead: '示例县住房和城乡建设局' })
  const behind = await issued()
  assert.equal(paperOf(before).redHead, undefined)
  assert.equal(paperOf(behind).redHead, '示例县住房和城乡建设局')
  assert.equal(paperOf(behind).number, behind.number)
  for (const kind of ['withdrawn', 'unreachable', 'thirdPartyReply'] as const)
    assert.equal(paperOf({ ...behind, kind }).redHead, undefined, kind)
})

eachEngine('a voided letter keeps its number; the one instead of it names it', async (database) => {
  const office = await openOffice(database)
  const letters = lettersIn(office)
  await letters.settle()
  const { id } = await office.register()
  const first = await letters.issue(id, 'receipt')
  await letters.void(first.id)
  await assert.rejects(letters.void(first.id), refusedAs('letter-void'))
  const fitting = await office.ask((query) => fittingLetters(query, id))
  assert.deepEqual(
    fitting.map(({ kind, issued, voided }) => [kind, issued, voided]),
    [['receipt', null, first.id]],
  )
  const again = await letters.issue(id, 'receipt', { replaces: first.id })
  assert.deepEqual([first.number, again.number], ['示建公开告〔2026〕1号', '示建公开告〔2026〕2号'])
  const rows = await letters.of(id)
  assert.deepEqual(
    rows.map(({ state, voidReason, replaces }) => [state, voidReason, replaces]),
    [
      ['void', '抬头有误', null],
      ['issued', null, first.id],
    ],
  )
})

eachEngine('what may not go out takes no number, and says where it is to be mended', async (database) => {
  const office = await openOffice(database)
  const letters = lettersIn(office)
  await letters.settle({ contact: '' })
  const { id } = await office.register()
  await assert.rejects(letters.issue(id, 'receipt'), refusedAs('letter-findings'))
  const { findings } = await letters.preview(id, 'receipt')
  assert.deepEqual(
    findings.map(({ rule, where }) => [rule, where]),
    [['text.gap', 'contact']],
  )
  await letters.save(id, 'receipt', { contact: '联系电话010-66010001' })
  assert.equal((await letters.issue(id, 'receipt')).number, '示建公开告〔2026〕1号')
  assert.deepEqual((await letters.preview(id, 'receipt')).edits, {}, 'what was worded went out with it')
})

eachEngine(
  'locked and signed passages are nobody’s to word; open ones are, by version and day',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const letters = lettersIn(office)
    await letters.settle()
    const { id } = await office.register()
    await deeds.assign(id)
    await assert.rejects(letters.save(id, 'receipt', { term: '随便' }), refusedAs('letter-passage'))
    const set = (passage: string, words: string | null, from = office.today()) =>
      office.run((tx) =>
        setVariant(tx, office.act(), {
          organisation: office.organisation,
          kind: 'receipt',
          passage,
          words,
          from,
          by: office.person('director'),
        }),
      )
    await assert.rejects(set('term', '随便'), refusedAs('letter-passage'))
    await assert.rejects(set('contact', '找{不存在的项}'), refusedAs('letter-slots'))
    await assert.rejects(set('contact', '找我', day('2026-09-01')), refusedAs('letter-past'))
    assert.throws(() => previewVariant('receipt', 'received', '随便'), refusedAs('letter-passage'))
    assert.match(
      JSON.stringify(previewVariant('receipt', 'contact', '请致电{本机关联系方式}')),
      /请致电示例县医疗保障局/u,
    )
    assert.equal(await set('contact', '请致电{本机关联系方式}。'), 1)
    assert.equal(await set('contact', '自明年起改写。', day('2027-01-04')), 2)
    const contact = async () =>
      (await letters.preview(id, 'receipt')).passages.find(({ passage }) => passage === 'contact')?.text
    assert.equal(await contact(), '请致电示例县住房和城乡建设局办公室，电话010-66010000。')
    const views = await office.ask((query) =>
      variantViews(query, office.organisation, 'receipt', office.today()),
    )
    assert.deepEqual(
      views.find(({ passage }) => passage === 'contact')?.versions.map(({ version }) => version),
      [2, 1],
    )
    await set('contact', null)
    assert.match((await contact()) ?? '', /^联系方式：/u)
  },
)

eachEngine('wording bound to one decision does not go out with another', async (database) => {
  const office = await openOffice(database)
  const deeds = deedsOf(office)
  const letters = lettersIn(office)
  await letters.settle()
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.draft(id, contentFor('petition'))
  await letters.save(id, 'petition', { enclosures: '附件：说明' })
  assert.deepEqual((await letters.preview(id, 'petition')).edits, { enclosures: '附件：说明' })
  await deeds.draft(id, { ...contentFor('petition'), reasons: '另一个理由。' })
  assert.deepEqual((await letters.preview(id, 'petition')).edits, {})
})

eachEngine(
  'letters on the way tell what the file has, to whom it is told, and nobody else',
  async (database) => {
    const office = await openOffice(database)
    const deeds = deedsOf(office)
    const letters = lettersIn(office)
    await letters.settle()
    const { id } = await office.register()
    await deeds.assign(id)
    const { party } = await deeds.askThirdParty(id)
    office.goTo('2026-09-15')
    await deeds.approveExtension(id, 10)
    await office.fact('clerk', id, { kind: 'third-party-reached', on: office.today(), party })
    await office.fact(
      'clerk',
      id,
      { kind: 'third-party-answered', on: office.today(), party, agrees: false },
      { opinion: '涉及商业秘密' },
    )
    await deeds.extend(id)
    const fitting = await office.ask((query) => fittingLetters(query, id))
    assert.deepEqual(
      fitting.map(({ kind, party: to }) => [kind, to]),
      [
        ['receipt', ''],
        ['thirdPartyInquiry', party],
        ['thirdPartyReply', party],
        ['consultationNotice', ''],
        ['extension', ''],
      ],
    )
    const inquiry = await letters.preview(id, 'thirdPartyInquiry', { party })
    assert.deepEqual(inquiry.findings, [])
    assert.equal(inquiry.addressee, '甲公司：')
    assert.doesNotMatch(JSON.stringify(inquiry), /王小明/u)
    const covered = await letters.preview(id, 'thirdPartyInquiry', { party, plain: false })
    assert.equal(covered.addressee, '甲**：')
    assert.equal((await letters.preview(id, 'receipt', { plain: false })).addressee, '王**：')
    const extension = await letters.preview(id, 'extension')
    assert.deepEqual(extension.findings, [])
    assert.match(JSON.stringify(extension.passages), /延长10个工作日，延长至2026年1\d月\d+日/u)
  },
)
