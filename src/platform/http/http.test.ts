import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { attachment, createHttp, createPreparedCache, listen, prepare, sendPrepared } from './index.ts'

const app = await createHttp({
  logger: false,
  trustProxy: [],
  errorPage: ({ status, title, detail, reference }) => `${status}|${title}|${detail}|${reference}`,
})
app.get('/refused', () => {
  throw new Refusal('conflict', 'taken', '已经有了', '请换一个。')
})
app.get('/defect', () => {
  throw new Error('secret of the house')
})
app.post('/json', () => 'ok')
app.get('/prepared', (request, reply) =>
  sendPrepared(request, reply, prepare('text/plain; charset=utf-8', '字'.repeat(2000))),
)
after(() => app.close())

test('every answer, also a failed one, carries the security headers', async () => {
  for (const url of ['/prepared', '/nothing', '/defect', '/%E0%A4%A']) {
    const { headers } = await app.inject(url)
    const policy = headers['content-security-policy']?.toString() ?? ''
    assert.match(policy, /default-src 'self'/u)
    assert.match(policy, /script-src 'none'/u)
    assert.match(policy, /style-src 'self'/u)
    assert.doesNotMatch(policy, /unsafe|\*|https?:/u)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['referrer-policy'], 'same-origin')
    assert.equal(headers['x-powered-by'], undefined)
    assert.equal(headers.server, undefined)
  }
})

test('a named refusal keeps its status and words', async () => {
  const { statusCode, body } = await app.inject('/refused')
  assert.equal(statusCode, 409)
  assert.match(body, /^409\|已经有了\|请换一个。\|/u)
})

test('a defect says nothing of itself but a number to quote', async () => {
  const { statusCode, body } = await app.inject('/defect')
  assert.equal(statusCode, 500)
  assert.doesNotMatch(body, /secret/u)
  assert.match(body, /\|[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/u)
})

test('people get a page, programs problem+json', async () => {
  const page = await app.inject({ url: '/nothing', headers: { accept: 'text/html,application/json' } })
  assert.match(page.headers['content-type']?.toString() ?? '', /^text\/html/u)
  const problem = await app.inject({ url: '/nothing', headers: { accept: 'application/json' } })
  assert.match(problem.headers['content-type']?.toString() ?? '', /^application\/problem\+json/u)
  assert.partialDeepStrictEqual(problem.json(), {
    status: 404,
    title: '没有这个页面',
    type: 'urn:gongkai:problem:not-found',
  })
  assert.match(problem.body, /"reference":".{4}-.{4}"/u)
  const api = await app.inject('/api/nothing')
  assert.match(api.headers['content-type']?.toString() ?? '', /^application\/problem\+json/u)
})

test('an address that cannot be decoded and a body that is too large are refused in Chinese', async () => {
  const url = await app.inject('/%E0%A4%A')
  assert.equal(url.statusCode, 400)
  assert.match(url.body, /请求不完整/u)
  const body = await app.inject({
    method: 'POST',
    url: '/json',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify('x'.repeat(1024 * 1024)),
  })
  assert.equal(body.statusCode, 413)
  assert.match(body.body, /提交的内容太大/u)
})

test('behind a proxy the visitor is whom the proxy saw, not whom the visitor claims to be', async () => {
  const ask = async (trustProxy: readonly string[]) => {
    const proxied = await createHttp({ logger: false, trustProxy, errorPage: () => '' })
    proxied.get('/', (request) => request.ip)
    const headers = { 'x-forwarded-for': '6.6.6.6, 7.7.7.7' }
    const { body } = await proxied.inject({ url: '/', headers, remoteAddress: '127.0.0.1' })
    await proxied.close()
    return body
  }
  assert.equal(await ask(['127.0.0.1']), '7.7.7.7')
  assert.equal(await ask(['10.0.0.0/8']), '127.0.0.1')
})

test('prepared bytes are the same in every encoding', async () => {
  const plain = await app.inject('/prepared')
  assert.equal(plain.body, '字'.repeat(2000))
  for (const encoding of ['br', 'gzip', 'gzip, deflate, br;q=0']) {
    const { headers, rawPayload } = await app.inject({
      url: '/prepared',
      headers: { 'accept-encoding': encoding },
    })
    assert.equal(headers['content-encoding'], encoding === 'br' ? 'br' : 'gzip')
    assert.ok(rawPayload.length < 500)
  }
})

test('an answer is made once for the same data, again for new data, and again after a failure', async () => {
  const cache = createPreparedCache()
  let made = 0
  const make = () => prepare('text/plain', String(++made))
  const [one, other] = [{}, {}]
  assert.equal(await cache(one, 'page', make), await cache(one, 'page', make))
  assert.equal(made, 1)
  await cache(other, 'page', make)
  await cache(one, 'file', make)
  assert.equal(made, 3)
  const failing = {}
  await assert.rejects(cache(failing, 'page', () => Promise.reject(new Error('once'))))
  assert.equal((await cache(failing, 'page', make)).plain.toString(), '4')
})

test('a file name can neither break its header nor lose its characters', () => {
  const header = attachment('年报"\r\nX: y.docx')
  assert.doesNotMatch(header, /[\r\n]/u)
  assert.match(header, /filename="report\.docx"/u)
  assert.ok(decodeURIComponent(header).includes('年报'))
})

test('a taken port is said in one sentence', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  assert.ok(address !== null && typeof address === 'object')
  const second = await createHttp({ logger: false, trustProxy: [], errorPage: () => '' })
  const result = await listen(second, '127.0.0.1', address.port)
  assert.ok(!result.ok)
  assert.match(result.sentence, new RegExp(`^端口 ${address.port} 已被占用.*。$`, 'u'))
  await second.close()
  holder.close()
})
