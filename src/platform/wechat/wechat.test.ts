import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startWechat } from '../../../test/channels/support/wechat-server.ts'
import type { Fault, WechatServer } from '../../../test/channels/support/wechat-server.ts'
import { movingClock } from '../../../test/support/moving-clock.ts'
import { createWechat, WechatError } from './index.ts'
import type { WechatAccount } from './index.ts'

const account = { appId: 'wx0123456789abcdef', secret: 'right' }
const signal = new AbortController().signal
const png = { name: '图.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) }
const submitPath = '/cgi-bin/freepublish/submit'

const withServer =
  (run: (server: WechatServer, of: WechatAccount, time: ReturnType<typeof movingClock>) => Promise<void>) =>
  async (): Promise<void> => {
    const server = await startWechat()
    try {
      const time = movingClock()
      await run(server, createWechat({ base: server.url, clock: time.clock }).of(account, signal), time)
    } finally {
      await server.stop()
    }
  }

const draftBy = async (of: WechatAccount, cover: string, title = '标题“甲”') =>
  of.addDraft({
    title,
    author: '',
    digest: '摘要',
    content: '<p>正文</p>',
    sourceUrl: 'https://a.cn/1?p=1-0',
    cover,
  })

const failure = async (call: Promise<unknown>): Promise<WechatError> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof WechatError, String(error))
  return error
}

const tokens = ({ calls }: WechatServer): number =>
  calls.filter((path) => path === '/cgi-bin/stable_token').length

test(
  'a draft with its cover is published, found again and deleted, as the pages of the API say',
  withServer(async (server, of) => {
    const url = await of.uploadBodyImage(png)
    assert.deepEqual([...(server.platform.pictures.get(url) ?? [])], [1, 2, 3])
    const { mediaId } = await of.addImage(png)
    const draft = await draftBy(of, mediaId)
    assert.equal(await of.findDraft('https://a.cn/1?p=1-0'), draft)
    assert.equal(await of.findDraft('https://a.cn/1?p=2-0'), undefined)
    assert.equal(server.platform.drafts.get(draft)?.title, '标题“甲”')
    const task = await of.submitDraft(draft)
    const state = await of.publishState(task)
    assert.ok(state.state === 'published')
    assert.deepEqual(await of.findPublished('https://a.cn/1?p=1-'), state.article)
    await of.deleteArticle(state.article.articleId)
    await of.deleteArticle(state.article.articleId)
    assert.equal(await of.findPublished('https://a.cn/1?p=1-'), undefined)
    assert.equal((await of.publishState(task)).state, 'removed')
    assert.deepEqual(server.live(), [])
  }),
)

test(
  'a draft is found behind more than a page of others',
  withServer(async (_, of) => {
    const { mediaId } = await of.addImage(png)
    const draft = await draftBy(of, mediaId)
    for (let n = 0; n < 45; n += 1)
      await of.addDraft({
        title: `${n}`,
        author: '',
        digest: '',
        content: 'x',
        sourceUrl: `https://b.cn/${n}`,
        cover: mediaId,
      })
    assert.equal(await of.findDraft('https://a.cn/1?p=1-0'), draft)
  }),
)

test(
  'however many ask at once, one token is asked for; it is renewed before it ends',
  withServer(async (server, of, { pass }) => {
    await Promise.all(Array.from({ length: 20 }, () => of.check()))
    assert.equal(tokens(server), 1)
    pass(7200 - 241)
    await of.check()
    assert.equal(tokens(server), 1)
    pass(2)
    await Promise.all([of.check(), of.check()])
    assert.equal(tokens(server), 2)
  }),
)

test(
  'a token somebody else ended is told as such and forgotten; the call itself is not made twice',
  withServer(async (server, of) => {
    const { mediaId } = await of.addImage(png)
    server.expire()
    const before = server.calls.length
    const error = await failure(draftBy(of, mediaId))
    assert.deepEqual([error.code, error.remedy, error.reach], [40001, 'later', 'answered'])
    assert.equal(server.calls.length, before + 1)
    await draftBy(of, mediaId)
    assert.equal(tokens(server), 2)
    // Two processes: the other gets the very same token and takes nothing away from this one.
    const other = createWechat({ base: server.url, clock: () => '2026-01-05T01:00:00.000Z' }).of(
      account,
      signal,
    )
    await other.check()
    await of.check()
    assert.equal(tokens(server), 3)
  }),
)

const codes: readonly (readonly [number, string, RegExp])[] = [
  [-1, 'later', /系统繁忙/u],
  [45009, 'later', /次数已经用完/u],
  [45011, 'later', /太频繁/u],
  [45028, 'later', /配额/u],
  [40164, 'account', /IP 白名单/u],
  [48001, 'account', /没有这个接口的权限/u],
  [48004, 'account', /封禁/u],
  [53503, 'item', /没有通过微信的发布检查/u],
  [53504, 'item', /公众平台上发布/u],
  [53505, 'item', /先在公众平台上保存/u],
  [99999, 'later', /代码 99999/u],
]

test(
  'every code says what to do, and whose turn it is',
  withServer(async (server, of) => {
    await of.check()
    for (const [code, remedy, sentence] of codes) {
      server.fail(submitPath, { kind: 'code', code })
      const error = await failure(of.submitDraft('x'))
      assert.deepEqual([error.code, error.remedy, error.reach], [code, remedy, 'answered'])
      assert.match(error.message, sentence)
    }
  }),
)

test(
  'a bad secret is bad at the token; the sentence holds neither secret nor token',
  withServer(async (server) => {
    const wechat = createWechat({ base: server.url, clock: movingClock().clock })
    const error = await failure(wechat.of({ ...account, secret: 'geheim' }, signal).check())
    assert.deepEqual([error.code, error.remedy], [40125, 'account'])
    server.fail('/cgi-bin/stable_token', { kind: 'code', code: 40001 })
    assert.equal((await failure(wechat.of(account, signal).check())).remedy, 'account')
    assert.doesNotMatch(JSON.stringify(error) + error.message, /geheim/u)
    server.listed = false
    assert.match((await failure(wechat.of(account, signal).check())).message, /白名单/u)
  }),
)

test(
  'what was never sent, what was refused, and what nobody can know are three things',
  withServer(async (server, of) => {
    const { mediaId } = await of.addImage(png)
    const draft = await draftBy(of, mediaId)
    const uncertain: readonly Fault[] = [
      { kind: 'cut-before' },
      { kind: 'cut-after' },
      { kind: 'page', status: 502 },
    ]
    for (const fault of uncertain) {
      server.fail(submitPath, fault)
      assert.equal((await failure(of.submitDraft(draft))).reach, 'perhaps', fault.kind)
    }
    assert.equal(server.live().length, 1)
    server.fail(submitPath, { kind: 'silent' })
    const short = AbortSignal.timeout(60)
    const slow = createWechat({ base: server.url, clock: movingClock().clock }).of(account, short)
    assert.equal((await failure(slow.submitDraft(draft))).reach, 'perhaps')
    await server.stop()
    assert.deepEqual(await failure(of.submitDraft(draft)).then(({ remedy, reach }) => [remedy, reach]), [
      'later',
      'no',
    ])
  }),
)
