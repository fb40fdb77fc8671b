import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testConfig } from '../support/config.ts'
import { serverOn } from './support/server.ts'

test('who guesses is stopped by address after thirty tries a minute, others are not', async () => {
  const { config } = testConfig()
  const server = await serverOn({ settings: config.database }, { GONGKAI_LIMIT_FACTOR: '1' })
  const guess = (remoteAddress: string) =>
    server.app.inject({
      method: 'POST',
      url: '/api/session/sign-in',
      payload: { username: `nobody-${Math.random()}`.slice(0, 20), password: 'a wrong password' },
      remoteAddress,
    })
  const statuses: number[] = []
  for (let tries = 0; tries < 31; tries += 1) statuses.push((await guess('10.0.0.8')).statusCode)
  const last = await guess('10.0.0.8')
  assert.equal(last.statusCode, 429)
  assert.match(last.body, /请等 \d+ 秒/u)
  assert.ok(
    statuses.slice(0, 20).every((status) => status === 401),
    statuses.join(),
  )
  assert.equal((await guess('10.0.0.9')).statusCode, 401)
  await server.close()
})
