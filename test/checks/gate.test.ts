import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chooseRule, linkSweep, listsOf, loadList, retireList } from '#modules/content-checks'
import { Refusal } from '#platform/refusal'
import type { Content, DocumentId } from '#modules/publishing'
import { checkDocumentLinks, documentView, examineContent } from '#modules/publishing'
import { parseLocalDate } from '#statute/calendar'
import { eachEngine } from '../support/databases.ts'
import { deedsOf, signAll } from '../publishing/support/deeds.ts'
import type { Office } from '../publishing/support/office.ts'
import { contentFor, openOffice } from '../publishing/support/office.ts'

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

const findingsIn = async (office: Office, change: Partial<Content>, document: DocumentId | null = null) => {
  const content = contentFor(office.column, change)
  const { findings } = await office.ask((query) =>
    examineContent(query, office.organisation, content, office.today(), document),
  )
  return findings.filter(({ gate }) => gate === 'content')
}

const codesIn = async (office: Office, change: Partial<Content>) =>
  (await findingsIn(office, change)).map(({ code }) => code)

const load = (office: Office, more: Partial<Parameters<typeof loadList>[2]> = {}) =>
  office.run((tx) =>
    loadList(tx, office.act('director'), {
      organisation: office.organisation,
      kind: 'wordings',
      title: '表述词表',
      version: '1',
      source: '示例县人民政府办公室',
      dated: parseLocalDate('2026-01-01'),
      severity: 'blocks',
      text: '错误表述,正确表述,例外\n医保帐户,医保账户,\n帐,账,帐篷、蚊帐\n',
      by: office.person('director'),
      ...more,
    }),
  )

eachEngine(
  'a list that is loaded blocks by its words, its next version takes its place, retired it is gone',
  async (test) => {
    const office = await openOffice(test)
    const change = { body: '<p>开通医保帐户，核对帐目，发放帐篷。</p>' }
    assert.deepEqual(await codesIn(office, change), [])
    const { id, size } = await load(office)
    assert.equal(size, 2)
    const found = await findingsIn(office, change)
    assert.deepEqual(
      found.map(({ quote, masked, nth, blocks }) => [quote, masked, nth, blocks]),
      [
        ['医保帐户', '医保账户', 0, true],
        ['帐', '账', 1, true],
      ],
    )
    assert.match(found[0]?.basis ?? '', /表述词表.*示例县人民政府办公室/u)
    const document = await office.draft('clerk', change)
    const { submit } = deedsOf(office)
    await assert.rejects(submit('clerk', document), refused('gate-blocks'))
    await assert.rejects(load(office), refused('list-version'))
    const next = await load(office, {
      version: '2',
      severity: 'warns',
      text: '[{"wrong":"帐户","right":"账户"}]',
    })
    assert.equal(next.replaced, '1')
    assert.deepEqual(
      (await findingsIn(office, change)).map(({ quote, blocks }) => [quote, blocks]),
      [['帐户', false]],
    )
    const lists = await office.ask((query) => listsOf(query, [office.organisation]))
    assert.deepEqual(
      lists.map(({ id: one, version, retired_by }) => [one === id, version, retired_by === null]),
      [
        [false, '2', true],
        [true, '1', false],
      ],
    )
    const retiring = { organisation: office.organisation, list: next.id, by: office.person('director') }
    await office.run((tx) => retireList(tx, office.act('director'), retiring))
    assert.deepEqual(await codesIn(office, change), [])
    await assert.rejects(
      office.run((tx) => retireList(tx, office.act('director'), retiring)),
      refused('list-retired'),
    )
  },
)

eachEngine(
  'people of a list are found by another title; files that are no list are refused by line',
  async (test) => {
    const office = await openOffice(test)
    const people = {
      kind: 'people',
      title: '名单',
      text: '姓名,职务\n钱示例,县委副书记、县长\n孙示例,示例县副县长\n',
    } as const
    await load(office, people)
    const found = await findingsIn(office, {
      body: '<p>县长钱示例主持会议，县长孙示例讲话，时任县长孙示例介绍。</p>',
    })
    assert.deepEqual(
      found.map(({ code, quote, masked }) => [code, quote, masked]),
      [['listed-person', '县长', '副县长']],
    )
    const wrong: readonly (readonly [string, string])[] = [
      ['甲,乙\n1,2', 'list-unreadable'],
      ['[{', 'list-unreadable'],
      ['{"wrong":"a"}', 'list-unreadable'],
      ['错误表述,正确表述\n', 'list-unfit'],
      ['错误表述,正确表述\n甲,甲\n', 'list-unfit'],
      ['错误表述,正确表述\n甲,乙\n甲,丙\n', 'list-unfit'],
      ['错误表述,正确表述\n,乙\n', 'list-unfit'],
    ]
    for (const [text, code] of wrong)
      await assert.rejects(load(office, { title: '别的', text }), refused(code), text)
  },
)

eachEngine(
  'a mark of secrecy blocks and no office can switch it off; a warning can be passed, off or made to block',
  async (test) => {
    const office = await openOffice(test)
    const { submit } = deedsOf(office)
    const choose = (rule: string, choice: 'off' | 'blocks' | null) =>
      office.run((tx) =>
        chooseRule(tx, office.act('director'), { organisation: office.organisation, rule, choice }),
      )
    const secret = await office.draft('clerk', { body: '<p>机密★5年</p><p>关于药店名单的通知</p>' })
    await assert.rejects(submit('clerk', secret), refused('gate-blocks'))
    await assert.rejects(choose('secrecy-mark', 'off'), refused('rule-fixed'))
    await assert.rejects(choose('no-rule', 'off'), refused('rule-missing'))

    const body = '<p>政府信息公开公开指南已经印发。</p>'
    const [finding] = await findingsIn(office, { body })
    assert.equal(finding?.code, 'repeated-word')
    assert.ok(finding.justify)
    // What was passed is part of what is signed, holds while the words stand as they do, and not a moment longer.
    const justified = [{ ...finding.justify, basis: '已核对' }]
    const [plain, both] = [
      await office.draft('clerk', { body }),
      await office.draft('clerk', { body, justified }),
    ]
    assert.notEqual((await office.row(plain)).digest, (await office.row(both)).digest)
    assert.deepEqual(await codesIn(office, { body, justified }), [])
    const elsewhere = '<p>政府信息公开公开目录已经印发。</p>'
    assert.deepEqual(await codesIn(office, { body: elsewhere, justified }), ['repeated-word'])

    await choose('repeated-word', 'blocks')
    await assert.rejects(submit('clerk', both), refused('gate-blocks'))
    await choose('repeated-word', 'off')
    assert.deepEqual(await codesIn(office, { body }), [])
    await submit('clerk', plain)
  },
)

const paragraphs = Array.from(
  { length: 12 },
  (_, at) =>
    `第${at + 1}类人员由县医疗保障局会同第${at * 7}组核对参保情况，按照编号${at * 131}的清单逐项办理。`,
)
const bodyOf = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')

eachEngine(
  'nearly the same text as a published one is told, but not itself, a reprint, or after it was withdrawn',
  async (test) => {
    const office = await openOffice(test)
    const deeds = deedsOf(office)
    const document = await office.draft('clerk', {
      title: '关于核对参保情况的通知',
      body: bodyOf(paragraphs),
    })
    await signAll(deeds, document)
    await deeds.publish('second', document)
    const near = { body: bodyOf(paragraphs.with(3, '这一段另写，与原来的不同。')) }
    const [told] = await findingsIn(office, near)
    assert.equal(told?.code, 'near-copy')
    assert.match(told.sentence, /关于核对参保情况的通知/u)
    assert.deepEqual(await findingsIn(office, { body: bodyOf(paragraphs) }, document), [])
    assert.deepEqual(await codesIn(office, { ...near, source: '示例市医疗保障局' }), [])
    assert.deepEqual(
      await codesIn(office, { body: bodyOf(paragraphs.map((text) => [...text].toReversed().join(''))) }),
      [],
    )
    await deeds.withdraw('second', document)
    assert.deepEqual(await codesIn(office, near), [])
  },
)

eachEngine('dead links are found in the background, lost pages of the own site at once', async (test) => {
  const office = await openOffice(test)
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/there' ? 200 : 404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    const links = ['/there', '/gone'].map((path) => `<a href="http://${host}${path}">链接</a>`).join('和')
    const document = await office.draft('clerk', {
      body: `<p>见${links}，另见<a href="/documents/99">原文</a>。</p>`,
    })
    const dead = async () => {
      const view = await office.ask(async (query) =>
        documentView(query, office.sealer, document, {
          caller: await office.caller('clerk'),
          today: office.today(),
        }),
      )
      return view.findings.filter(({ code }) => code === 'dead-link').map(({ sentence }) => sentence)
    }
    assert.equal((await dead()).length, 1)
    const asked = await office.run((tx) =>
      checkDocumentLinks(tx, office.act('clerk'), document, office.sealer),
    )
    assert.equal(asked, 2)
    const run = async (allow: readonly string[]) =>
      linkSweep({ allow }).run({
        database: office.database,
        now: office.now(),
        signal: new AbortController().signal,
      })
    assert.deepEqual(await run([host]), { done: 2, failed: 0, note: '1 个链接打不开' })
    assert.deepEqual(await run([host]), { done: 0, failed: 0, note: undefined })
    const [lost, gone] = await dead()
    assert.match(lost ?? '', /\/documents\/99 指向的文件不存在/u)
    assert.match(gone ?? '', /\/gone 对方说没有这个页面（404），2026年1月5日9:00检查/u)
    // Without leave, this machine is never asked.
    await office.run((tx) => checkDocumentLinks(tx, office.act('clerk'), document, office.sealer))
    assert.equal((await run([])).note, '2 个链接打不开')
  } finally {
    server.close()
  }
})
