import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import type { Config } from '#platform/config'
import { compose } from '../../../src/composition.ts'
import type { Ground } from '../../../src/ground.ts'
import { testConfig } from '../../support/config.ts'
import type { TestDatabase } from '../../support/databases.ts'

export interface Server {
  readonly app: FastifyInstance
  readonly ground: Ground
  readonly config: Config
  readonly close: () => Promise<void>
}

/** The whole program on a test's own database, with limits so wide that no test meets them. */
export const serverOn = async (
  { settings }: Pick<TestDatabase, 'settings'>,
  env: Readonly<Record<string, string>> = {},
): Promise<Server> => {
  const { config, remove } = testConfig({
    env: { DATABASE_URL: settings.url, GONGKAI_LIMIT_FACTOR: '1000', ...env },
  })
  const composed = await compose(config)
  assert.ok(composed.ok, JSON.stringify(composed))
  const { app, ground } = composed
  const close = async () => {
    await app.close()
    remove()
  }
  return { app, ground, config, close }
}

/** The cookies an answer sets, as a browser sends them back. */
export const cookiesOf = (headers: Readonly<Record<string, unknown>>): string => {
  const set = headers['set-cookie']
  const lines = Array.isArray(set) ? set.map(String) : typeof set === 'string' ? [set] : []
  return lines.map((line) => line.split(';', 1)[0] ?? '').join('; ')
}
