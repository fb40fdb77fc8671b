import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { Client } from 'pg'
import type { Database, DatabaseSettings, EngineName, Migration } from '#platform/db'
import { openDatabase } from '#platform/db'

/** The time migrations are said to be applied at. */
export const testTime = '2026-01-05T01:00:00.000Z'

/** An empty database of one engine, for one test. */
export interface TestDatabase {
  readonly engine: EngineName
  readonly settings: DatabaseSettings
  /** Opens it — as often as the test likes — with these migrations applied. Closed behind the test. */
  readonly open: <Tables>(migrations?: readonly Migration[]) => Promise<Database<Tables>>
}

interface Made {
  readonly url: string
  readonly remove: () => Promise<void>
}

const makeFile = async (): Promise<Made> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-db-'))
  return {
    url: `sqlite:${join(folder, 'test.db')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const onServer = async (server: string, sql: string): Promise<void> => {
  const client = new Client(server)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const makeOnServer = async (server: string): Promise<Made> => {
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server, `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) }
}

const use = async (
  engine: EngineName,
  { url, remove }: Made,
  body: (database: TestDatabase) => Promise<void>,
): Promise<void> => {
  const opened: { readonly close: () => Promise<void> }[] = []
  const open = async <Tables>(migrations: readonly Migration[] = []): Promise<Database<Tables>> => {
    const database = await openDatabase<Tables>({ url })
    opened.push(database)
    await database.migrate(migrations, testTime)
    return database
  }
  try {
    await body({ engine, settings: { url }, open })
  } finally {
    await Promise.all(opened.map((database) => database.close()))
    await remove()
  }
}

const server = process.env['TEST_DATABASE_URL']

const makers: readonly (readonly [EngineName, () => Promise<Made>])[] = [
  ['sqlite', makeFile],
  ...(server === undefined ? [] : [['postgres', () => makeOnServer(server)] as const]),
]

type Body = (database: TestDatabase, context: TestContext) => Promise<void>

/** A test of what only one engine has; skipped, with a line that says so, where that engine is absent. */
export const onEngine = (engine: EngineName, name: string, body: Body): void => {
  const make = makers.find(([each]) => each === engine)?.[1]
  test(
    `${name} · ${engine}`,
    { skip: !make && `no ${engine} here; npm run test:pg has both` },
    async (context) => {
      if (make) await use(engine, await make(), (database) => body(database, context))
    },
  )
}

/**
 * A test on a database of its own, on SQLite and, where TEST_DATABASE_URL names a server (npm run test:pg),
 * on PostgreSQL.
 */
export const eachEngine = (name: string, body: Body): void => {
  for (const [engine] of makers) onEngine(engine, name, body)
}

/** A test that sets all engines there are side by side. */
export const acrossEngines = (name: string, body: (all: readonly TestDatabase[]) => Promise<void>): void => {
  test(name, { skip: makers.length < 2 && 'one engine only; npm run test:pg has both' }, async () => {
    const next = async (rest: typeof makers, all: readonly TestDatabase[]): Promise<void> => {
      const [first, ...others] = rest
      if (!first) return body(all)
      const [engine, make] = first
      return use(engine, await make(), (database) => next(others, [...all, database]))
    }
    await next(makers, [])
  })
}
