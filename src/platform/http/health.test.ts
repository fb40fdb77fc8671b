import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHttp, registerHealth, registerMetrics } from './index.ts'

const serverWith = async (ready: () => Promise<void>, token?: string) => {
  const app = await createHttp({ logger: false, trustProxy: [], errorPage: ({ detail }) => detail })
  registerHealth(app, ready)
  registerMetrics(app, token)
  return app
}

test('a process whose database does not answer lives, but is sent no visitors', async () => {
  const app = await serverWith(() => Promise.reject(new Error('no database')))
  assert.equal((await app.inject('/healthz')).statusCode, 200)
  const { statusCode, body } = await app.inject('/readyz')
  assert.equal(statusCode, 503)
  assert.match(body, /gongkai doctor/u)
  assert.doesNotMatch(body, /no database/u)
  await app.close()
})

test('it is ready when the database answers', async () => {
  const app = await serverWith(() => Promise.resolve())
  assert.equal((await app.inject('/readyz')).statusCode, 200)
  await app.close()
})

test('metrics count answers by route pattern and status, never by what was typed', async () => {
  const app = await serverWith(() => Promise.resolve())
  app.get('/things/:id', () => 'ok')
  await app.inject('/things/110101199003070011')
  const { body } = await app.inject('/metrics')
  assert.match(body, /gongkai_http_seconds_count\{method="GET",route="\/things\/:id",status="200"\} 1/u)
  assert.doesNotMatch(body, /110101199003070011/u)
  await app.close()
})

test('metrics are for this machine, or for who has the token', async () => {
  const open = await serverWith(() => Promise.resolve())
  const away = { url: '/metrics', remoteAddress: '10.1.2.3' }
  assert.equal((await open.inject(away)).statusCode, 403)
  await open.close()
  const locked = await serverWith(() => Promise.resolve(), 'secret')
  assert.equal((await locked.inject('/metrics')).statusCode, 403)
  const headers = { authorization: 'Bearer secret' }
  assert.equal((await locked.inject({ ...away, headers })).statusCode, 200)
  assert.equal(
    (await locked.inject({ ...away, headers: { authorization: 'Bearer secreT' } })).statusCode,
    403,
  )
  await locked.close()
})
