import assert from 'node:assert/strict'
import type { TestDatabase } from '../support/databases.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { sealing } from '../support/office.ts'
import { refusedAs } from '../support/refused.ts'
import {
  abandonPush,
  deletePush,
  disseminationsOf,
  linkPush,
  retryPush,
  wantingPushes,
} from '#modules/publishing'
import type { Desk } from './support/desk.ts'
import { deskOn } from './support/desk.ts'
import type { WechatServer } from './support/wechat-server.ts'
import { startWechat } from './support/wechat-server.ts'

const withDesk =
  (run: (desk: Desk, server: WechatServer) => Promise<void>) =>
  async (test: TestDatabase): Promise<void> => {
    const server = await startWechat()
    try {
      await withFiles({}, async (files) => run(await deskOn(test, server, files), server))
    } finally {
      await server.stop()
    }
  }

const submitPath = '/cgi-bin/freepublish/submit'
const wording = { title: '关于门诊统筹的通知', digest: '新增三家定点药店。', form: 'full' } as const

eachEngine(
  'a document becomes one article of the kind WeChat takes, and records itself',
  withDesk(async (desk, server) => {
    const document = await desk.document()
    await desk.push(document)
    const { deliver, check } = desk.process()
    await deliver()
    assert.deepEqual(
      (await desk.pushes()).map(({ state }) => state),
      ['reviewing'],
    )
    desk.pass(60)
    await check()
    const [push] = await desk.pushes()
    const [article] = server.live()
    assert.ok(push && article)
    assert.deepEqual([push.state, push.problem, push.acts], ['published', null, ['delete']])
    assert.equal(article.title, '关于门诊统筹的通知')
    assert.equal(article.author, '甲县医保局')
    assert.ok(article.content_source_url.startsWith('https://xxgk.example.gov.cn/documents/1?p='))
    assert.match(article.content, /<h2 style="[^"]+">一、名单<\/h2>/u)
    assert.match(article.content, /国务院（https:\/\/www\.gov\.cn\/）/u)
    assert.match(article.content, /<img src="http:\/\/mmbiz\.qpic\.cn\//u)
    assert.match(article.content, /来源：甲县医保局/u)
    assert.doesNotMatch(article.content, /<a |class=|\/files\//u)
    const { rows } = await desk.ask((query) =>
      disseminationsOf(query, desk.organisation, { channel: 'wechat', limit: 9 }),
    )
    assert.deepEqual(
      rows.map(({ document: of, link, onDate }) => [of?.id, link, onDate]),
      [[document, push.link, '2026-03-02']],
    )
    assert.deepEqual((await desk.done()).slice(-3), ['push.queue', 'push.submit', 'push.publish'])
    await deliver()
    await check()
    assert.equal(server.live().length, 1)
  }),
)

eachEngine(
  'pictures are sent once for an account, however many articles show them',
  withDesk(async (desk, server) => {
    for (const title of ['一', '二']) await desk.push(await desk.document(title), title)
    await desk.process().deliver()
    await desk.process().deliver()
    const sent = server.calls.filter((path) => /uploadimg|add_material/u.test(path)).length
    assert.ok(sent <= 4, `${sent}`)
    await desk.push(await desk.document('三'), '三')
    await desk.process().deliver()
    assert.equal(server.calls.filter((path) => /uploadimg|add_material/u.test(path)).length, sent)
    assert.equal(server.live().length, 3)
  }),
)

eachEngine(
  'what a person must mend stands there with its sentence, and goes on when tried again',
  withDesk(async (desk, server) => {
    const push = await desk.push(await desk.document())
    server.listed = false
    await desk.process().deliver()
    const [failed] = await desk.pushes()
    assert.equal(failed?.state, 'failed')
    assert.match(failed.problem ?? '', /IP 白名单.*40164/u)
    assert.deepEqual(failed.acts, ['retry', 'link', 'abandon'])
    const [wanting] = await desk.ask((query) => wantingPushes(query, [desk.organisation]))
    assert.equal(wanting?.why, 'failed')
    server.listed = true
    await desk.run((tx) => retryPush(tx, desk.act(), { push, looked: false, ...wording }, sealing))
    await desk.process().deliver()
    desk.pass(60)
    await desk.process().check()
    assert.equal((await desk.pushes())[0]?.state, 'published')
    assert.equal(server.live().length, 1)
  }),
)

eachEngine(
  'what passes by itself is tried again by the outbox, each time a little later',
  withDesk(async (desk, server) => {
    await desk.push(await desk.document())
    server.fail('/cgi-bin/draft/add', { kind: 'code', code: 45009 })
    server.fail(submitPath, { kind: 'code', code: -1 })
    await desk.process().deliver()
    const [waiting] = await desk.pushes()
    assert.equal(waiting?.state, 'waiting')
    assert.match(waiting.problem ?? '', /45009/u)
    assert.equal(waiting.nextAt, '2026-03-02T01:01:00.000Z')
    for (const seconds of [60, 120]) {
      desk.pass(seconds)
      await desk.process().deliver()
    }
    assert.equal((await desk.pushes())[0]?.state, 'reviewing')
    assert.equal(server.platform.drafts.size + server.live().length, 1)
  }),
)

eachEngine(
  'a review that refuses it is told, and a later deletion or ban as well',
  withDesk(async (desk, server) => {
    server.review = undefined
    await desk.push(await desk.document('一'), '一')
    await desk.process().deliver()
    desk.pass(60)
    await desk.process().check()
    assert.equal((await desk.pushes())[0]?.state, 'reviewing')
    server.decide(4)
    desk.pass(60)
    await desk.process().check()
    const [refused] = await desk.pushes()
    assert.equal(refused?.state, 'failed')
    assert.match(refused.problem ?? '', /平台审核没有通过/u)
    server.review = 0
    await desk.run((tx) =>
      retryPush(tx, desk.act(), { push: refused.id, looked: false, ...wording, title: '一' }, sealing),
    )
    await desk.process().deliver()
    desk.pass(60)
    await desk.process().check()
    assert.equal((await desk.pushes())[0]?.state, 'published')
    for (const article of server.platform.articles.values()) article.deleted = true
    desk.pass(24 * 60 * 60)
    await desk.process().check()
    const [removed] = await desk.pushes()
    assert.deepEqual([removed?.state, removed?.problem?.includes('删除')], ['removed', true])
  }),
)

eachEngine(
  'where nobody can know, a person looks: an article is found or its address written down, none is made twice',
  withDesk(async (desk, server) => {
    server.fail(submitPath, { kind: 'cut-after' })
    await desk.push(await desk.document('一'), '一')
    await desk.process().deliver()
    const [first] = await desk.pushes()
    assert.equal(first?.state, 'unsure')
    assert.match(first.problem ?? '', /不能确定/u)
    await desk.process().check()
    assert.equal((await desk.pushes())[0]?.state, 'published')

    server.fail(submitPath, { kind: 'cut-before' })
    const push = await desk.push(await desk.document('二'), '二')
    await desk.process().deliver()
    await desk.process().check()
    const retry = (looked: boolean) =>
      desk.run((tx) => retryPush(tx, desk.act(), { push, looked, ...wording, title: '二' }, sealing))
    await assert.rejects(retry(false), refusedAs('push-not-looked'))
    await retry(true)
    await desk.process().deliver()
    assert.deepEqual(
      server.live().map(({ title }) => title),
      ['一', '二'],
    )

    server.review = undefined
    server.fail(submitPath, { kind: 'cut-before' })
    const third = await desk.push(await desk.document('三'), '三')
    await desk.process().deliver()
    const link = 'https://mp.weixin.qq.com/s/byhand'
    await desk.run((tx) => linkPush(tx, desk.act(), { push: third, address: link, by: desk.person }))
    const byHand = (await desk.pushes()).find(({ id }) => id === third)
    assert.deepEqual([byHand?.state, byHand?.link], ['published', link])
  }),
)

eachEngine(
  'a withdrawn document is not passed on any more; its article is asked to be deleted, and is',
  withDesk(async (desk, server) => {
    const withdraw = (document: string) =>
      desk.run((tx) =>
        tx
          .updateTable('publication')
          .set({ status: 'withdrawn' })
          .where('document', '=', document as never)
          .execute(),
      )
    const early = await desk.document('一')
    await desk.push(early, '一')
    await withdraw(early)
    await desk.process().deliver()
    assert.match((await desk.pushes())[0]?.problem ?? '', /更正或者撤回/u)
    const late = await desk.document('二')
    const push = await desk.push(late, '二')
    await desk.process().deliver()
    desk.pass(60)
    await desk.process().check()
    await withdraw(late)
    const wanting = await desk.ask((query) => wantingPushes(query, 'all'))
    assert.deepEqual(
      wanting.map(({ title, why }) => [title, why]),
      [
        ['一', 'failed'],
        ['二', 'withdrawn'],
      ],
    )
    server.fail('/cgi-bin/freepublish/delete', { kind: 'cut-after' })
    await desk.run((tx) => deletePush(tx, desk.act(), { push, reason: '文件撤回' }, sealing))
    await desk.process().deliver()
    desk.pass(60)
    await desk.process().deliver()
    assert.equal((await desk.pushes()).find(({ id }) => id === push)?.state, 'deleted')
    assert.deepEqual(server.live(), [])
  }),
)

eachEngine(
  'one version once; a newer one when the older article is gone; what does not fit is refused with its sentence',
  withDesk(async (desk) => {
    const document = await desk.document()
    const push = await desk.push(document)
    await assert.rejects(desk.push(document), refusedAs('push-exists'))
    const correct = (version: number) =>
      desk.run((tx) =>
        tx.updateTable('publication').set({ version }).where('document', '=', document).execute(),
      )
    await desk.process().deliver()
    desk.pass(60)
    await desk.process().check()
    await correct(2)
    const [stale] = await desk.ask((query) => wantingPushes(query, 'all'))
    assert.equal(stale?.why, 'corrected')
    await assert.rejects(desk.push(document), refusedAs('push-older-stands'))
    await desk.run((tx) => deletePush(tx, desk.act(), { push, reason: '更正' }, sealing))
    await desk.process().deliver()
    const newer = await desk.push(document)
    await desk.run((tx) => abandonPush(tx, desk.act(), { push: newer, reason: '不用了' }))
    await desk.process().deliver()
    assert.equal((await desk.pushes())[0]?.state, 'abandoned')
    await assert.rejects(desk.push(await desk.document(), '长'.repeat(65)), refusedAs('push-unfit'))
    const long = await desk.document('长文', { body: `<p>${'字'.repeat(20_000)}</p>` })
    await assert.rejects(desk.push(long), refusedAs('push-unfit'))
  }),
)
