import assert from 'node:assert/strict'
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#platform/db'
import { systemClock } from '#platform/clock'
import type { Tables } from '../../src/api/index.ts'
import { demoPassword, demoPeople, seedDemo } from '../../src/demo/index.ts'
import { layGround } from '../../src/ground.ts'
import type { Ground } from '../../src/ground.ts'
import { migrations } from '../../src/migrations.ts'
import type { TestDatabase } from '../support/databases.ts'
import { eachEngine, onEngine } from '../support/databases.ts'
import { testConfig } from '../support/config.ts'

const until = async (seen: () => Promise<boolean>): Promise<void> => {
  while (!(await seen())) await pause(3)
}

const countIn = async (database: Database<Tables>, table: 'account' | 'credential' | 'document') =>
  (await database.read((query) => query.selectFrom(table).select('id').execute())).length

/** Settings of a demo on a test's database, for processes; and what a start of it stands on. */
const demoIn = ({ settings }: TestDatabase) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-demo-kill-'))
  const env = {
    PORT: '0',
    GONGKAI_LOG: 'silent',
    DATABASE_URL: settings.url,
    GONGKAI_KEY_FILE: join(folder, 'key'),
    GONGKAI_FILES: `disk:${join(folder, 'files')}`,
  }
  const start = async (): Promise<Ground> => {
    const { config, remove } = testConfig({ demo: true, env })
    remove()
    const laid = await layGround(config, systemClock)
    assert.ok(laid.ok)
    await seedDemo(laid.ground.database, laid.ground.identity, systemClock())
    return laid.ground
  }
  const close = async ({ database, policy }: Ground) => {
    policy.stop()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { env: { PATH: process.env['PATH'], ...env }, start, close }
}

eachEngine('a demo killed while it makes its accounts is made whole by the next start', async (test) => {
  const database = await test.open<Tables>(migrations)
  const { env, start, close } = demoIn(test)
  const child = spawn(process.execPath, ['src/main.ts', '--demo'], { env, stdio: 'ignore' })
  try {
    await until(async () => (await countIn(database, 'account')) > 0)
  } finally {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const made = await countIn(database, 'credential')
  const ground = await start()
  try {
    await seedDemo(ground.database, ground.identity, systemClock())
    assert.equal(await countIn(database, 'account'), demoPeople.length)
    for (const { username } of demoPeople)
      await ground.identity.signIn({ username, password: demoPassword }, { from: null })
    const resets = await database.read((query) =>
      query.selectFrom('audit').select('subject').where('what', '=', 'password.reset').execute(),
    )
    assert.equal(resets.length, demoPeople.length - made, 'a password that was set stays')
  } finally {
    await close(ground)
  }
})

onEngine('sqlite', 'what fills the demo ends with whoever started it', async (test) => {
  const { env, start, close } = demoIn(test)
  const ground = await start()
  const child = fork('src/fill-demo.ts', { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit')
  try {
    await until(async () => (await countIn(ground.database, 'document')) > 0)
    child.disconnect()
    assert.deepEqual(await ended, [1, null])
  } finally {
    child.kill('SIGKILL')
    await close(ground)
  }
})
