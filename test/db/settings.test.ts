import assert from 'node:assert/strict'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { DatabaseErrorKind } from '#platform/db'
import { isDatabaseError, openDatabase } from '#platform/db'
import { eachEngine, onEngine } from '../support/databases.ts'
import { settingOf } from './support/heavy.ts'
import type { Tables } from './support/tables.ts'
import { migrations } from './support/tables.ts'

const refused = async (url: string, readUrl?: string) => {
  try {
    await openDatabase({ url, ...(readUrl !== undefined && { readUrl }) })
  } catch (error) {
    if (isDatabaseError(error)) return { kind: error.kind, message: error.message }
    throw error
  }
  throw new Error(`${url} was opened`)
}

const wrong: readonly (readonly [string, DatabaseErrorKind, RegExp])[] = [
  ['', 'setting', /DATABASE_URL.*sqlite:/u],
  ['mysql://host/name', 'setting', /DATABASE_URL.*postgres:/u],
  ['sqlite:', 'setting', /写明数据库文件/u],
  ['sqlite::memory:', 'setting', /写明数据库文件/u],
  ['sqlite:/etc/passwd/no.db', 'unreachable', /\/etc\/passwd\/no\.db 打不开.*权限/u],
  ['sqlite:/tmp', 'unreachable', /\/tmp 打不开/u],
  ['postgres://someone:hidden@127.0.0.1:1/none', 'unreachable', /连接不上 PostgreSQL.*主机、端口/u],
]

test('a wrong address is answered with a sentence that says what to mend and tells no password', async () => {
  for (const [url, kind, sentence] of wrong) {
    const error = await refused(url)
    assert.equal(error.kind, kind, url)
    assert.match(error.message, sentence)
    assert.doesNotMatch(error.message, /hidden/u)
  }
  const replica = await refused('sqlite:data/never.db', 'postgres://127.0.0.1/none')
  assert.match(replica.message, /DATABASE_READ_URL 只能和 PostgreSQL/u)
  assert.ok(!existsSync('data/never.db'))
})

onEngine('sqlite', 'a file that is something else is not touched', async ({ settings }) => {
  const file = settings.url.slice('sqlite:'.length)
  writeFileSync(file, '年报'.repeat(1000))
  const error = await refused(settings.url)
  assert.equal(error.kind, 'damaged')
  assert.match(error.message, /不是 SQLite 数据库/u)
})

onEngine('sqlite', 'only its owner may read the file, and those beside it', async ({ settings, open }) => {
  const url = settings.url.slice('sqlite:'.length)
  await open(migrations)
  for (const file of [url, `${url}-wal`, `${url}-shm`]) assert.equal(statSync(file).mode & 0o077, 0, file)
  const made = await openDatabase({ url: `sqlite:${join(dirname(url), 'new', 'folder', 'a.db')}` })
  assert.equal(statSync(join(dirname(url), 'new')).mode & 0o077, 0)
  await made.close()
})

eachEngine('it is ready while it is open, and not behind', async ({ open }) => {
  const database = await open(migrations)
  await database.ready()
  await database.close()
  await assert.rejects(database.ready())
  await assert.rejects(database.transaction(() => Promise.resolve()))
})

onEngine(
  'postgres',
  'a replica answers what is heavy and what may lag, and nothing else',
  async ({ settings: { url } }) => {
    const database = await openDatabase<Tables>({ url, readUrl: `${url}?application_name=replica` })
    assert.equal(await database.read((query) => settingOf.read(query, 'application_name')), 'gongkai')
    assert.equal(
      await database.read((query) => settingOf.read(query, 'application_name'), { mayLag: true }),
      'replica',
    )
    assert.equal(await database.heavy(settingOf, 'application_name'), 'replica')
    await database.close()
  },
)
