import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachEngine } from '../support/databases.ts'
import { testConfig } from '../support/config.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server.ts'

const guess = async ({ app }: Server, remoteAddress: string) =>
  app.inject({
    method: 'POST',
    url: '/api/session/sign-in',
    payload: { username: `nobody-${Math.random()}`.slice(0, 20), password: 'a wrong password' },
    remoteAddress,
  })

test('who guesses is stopped by address after thirty tries a minute, others are not', async () => {
  const { config } = testConfig()
  const server = await serverOn({ settings: config.database }, { GONGKAI_LIMIT_FACTOR: '1' })
  const statuses: number[] = []
  for (let tries = 0; tries < 31; tries += 1) statuses.push((await guess(server, '10.0.0.8')).statusCode)
  const last = await guess(server, '10.0.0.8')
  assert.equal(last.statusCode, 429)
  assert.match(last.body, /请等 \d+ 秒/u)
  assert.ok(
    statuses.slice(0, 20).every((status) => status === 401),
    statuses.join(),
  )
  assert.equal((await guess(server, '10.0.0.9')).statusCode, 401)
  await server.close()
})

eachEngine(
  'two processes count guesses together, and one started anew goes on with the count',
  async (database) => {
    const key = Buffer.alloc(32, 7).toString('base64')
    const start = () => serverOn(database, { GONGKAI_LIMIT_FACTOR: '1', GONGKAI_KEY: key })
    const [first, second] = [await start(), await start()]
    const guessAt = (server: Server) =>
      server.app.inject({ url: `/api/invite?token=${'x'.repeat(43)}`, remoteAddress: '10.0.0.8' })
    try {
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, at) => guessAt(at % 2 === 0 ? first : second)),
      )
      const stopped = answers.filter(({ statusCode }) => statusCode === 429)
      assert.equal(stopped.length, 10)
    } finally {
      await first.close()
      await second.close()
    }
    const again = await start()
    try {
      assert.equal((await guessAt(again)).statusCode, 429)
    } finally {
      await again.close()
    }
  },
)
