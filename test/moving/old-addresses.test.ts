import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { compose } from '../../src/composition.ts'
import { portalOver } from '../portal/support/portal.ts'
import { deedsOf } from '../publishing/support/deeds.ts'
import { testConfig } from '../support/config.ts'
import { eachEngine } from '../support/databases.ts'
import { csvOf, heads, moverIn, rowOf } from './support/mover.ts'

const host = 'old.example.gov.cn'
interface Answer {
  readonly status: number
  readonly head: string
  readonly location: string | undefined
  readonly body: string
}

/** Listens on a free port until the test is over. */
const portOf = async (t: TestContext, app: FastifyInstance): Promise<number> => {
  t.after(() => app.close())
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
}

/** Asks for a path as it is: no client puts it right on the way. */
const ask = async (port: number, path: string, method = 'GET'): Promise<Answer> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  )
  const [head = '', ...rest] = (await buffer(socket)).toString().split('\r\n\r\n')
  const [, location] = /^location: (.*)$/imu.exec(head) ?? []
  return { status: Number(head.slice(9, 12)), head, location, body: rest.join('') }
}

/** A page without the number people give when they ask about a failure. */
const unnumbered = (body: string): string => body.replaceAll(/[2-9A-Z]{4}-[2-9A-Z]{4}/gu, '')

/** Addresses an old site may have had, and what else it had of them. */
const had = {
  plain: '/tzgg/201903/t1.html',
  query: '/show.jsp?id=7&name=%CD%A8%D6%AA',
  slashes: '//evil.example/%5C/a.html',
  legacy: '/col/%CD%A8%D6%AA/1.html',
} as const

/** To the letter: another query, another case, more or less of it was not moved in, whatever it looks like. */
const unknown = [
  '/show.jsp?id=8&name=%CD%A8%D6%AA',
  '/show.jsp',
  '/TZGG/201903/t1.html',
  `${had.plain}?x=1`,
  `${had.plain}/`,
  '/evil.example/%5C/a.html',
  '//evil.example',
  '//evil.example/..',
  '/\\evil.example',
  'http://evil.example/x',
  '/%00',
  '/a%00.html',
  '/%0d%0aset-cookie:a=b',
  '/....//....//etc/passwd',
  "/'%20or%20'1'='1",
  `/${'a'.repeat(14_000)}`,
  `${had.plain}?${'?'.repeat(9000)}`,
]
const undecodable = ['/%', '/%zz']

eachEngine('old addresses lead on for good, to pages of ours alone', async (engine, t: TestContext) => {
  const { office, work, read, attempt, approve, items, files, takeOut } = await moverIn(t, engine)
  const all = Object.values(had).map((path, at) => rowOf(at + 1, { 原网址: `http://${host}${path}` }))
  const run = await read('导出.csv', csvOf(heads, [...all, rowOf(9)]))
  await attempt(run, 'history')
  await approve(run)
  await work()
  const port = await portOf(t, await portalOver(office, files))
  for (const [at, path] of Object.values(had).entries()) {
    const { status, location = '' } = await ask(port, path)
    assert.deepEqual([path, status], [path, 301])
    assert.match(location, /^\/documents\/\d+$/u)
    const { body } = await ask(port, location)
    assert.match(body, new RegExp(`第${at + 1}号公告`, 'u'))
    // Nobody signed it here, and its page says who let it in.
    assert.doesNotMatch(body, /签发内容/u)
    assert.match(body, /迁入内容的国密 SM3 摘要：<span class="digest">[0-9a-f]{64}/u)
    assert.match(body, /于 <time[^>]*>2026-01-05 09:00<\/time>\s+批准从原网站迁入。/u)
  }
  assert.equal((await ask(port, had.plain, 'HEAD')).status, 301)
  assert.equal((await ask(port, had.plain, 'POST')).status, 404)

  const ordinary = await ask(port, '/nothing-of-this-name')
  assert.equal(ordinary.status, 404)
  for (const path of unknown) {
    const { status, location, body } = await ask(port, path)
    assert.deepEqual([path, status, location], [path, 404, undefined])
    assert.equal(unnumbered(body), unnumbered(ordinary.body), path)
  }
  for (const path of undecodable) {
    const { status, location } = await ask(port, path)
    assert.deepEqual([path, status, location], [path, 400, undefined])
  }
  assert.equal((await ask(port, `/${'a'.repeat(40_000)}`)).status, 431)

  // Withdrawn since: 410 and the notice.
  const [first] = await items(run)
  assert.ok(first?.document)
  await deedsOf(office).withdraw('leader', first.document)
  const gone = await ask(port, had.plain)
  assert.deepEqual([gone.status, gone.location], [410, undefined])
  assert.match(gone.body, /本文有误，特此说明。/u)

  // Taken out it is unknown again, so nobody may keep the way there for ever.
  assert.match((await ask(port, had.query)).head, /^cache-control: .*max-age=3600/imu)
  await takeOut(run)
  await work()
  assert.equal((await ask(port, had.query)).status, 404)
})

test('what the other faces do not know is theirs to answer', async (t: TestContext) => {
  const { config, remove } = testConfig()
  t.after(remove)
  const composed = await compose(config)
  assert.ok(composed.ok)
  const { app } = composed
  const port = await portOf(t, app)
  for (const path of ['/api/nothing', '/api', '/files/nothing', '/assets/nothing.css', '/documents/999'])
    assert.equal((await ask(port, path)).status, 404, path)
  const machine = await app.inject({ url: '/api/nothing', headers: { accept: 'application/json' } })
  assert.match(String(machine.headers['content-type']), /problem\+json/u)
  assert.equal((await ask(port, '/assets/suggest.js')).status, 200)
  assert.match((await ask(port, '/workbench/any/page')).body, /工作台/u)
  assert.equal((await ask(port, '/workbench/assets/nothing.js')).status, 404)
})
