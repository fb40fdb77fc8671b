import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-main-'))
after(() => {
  rmSync(folder, { recursive: true, force: true })
})

const start = (args: readonly string[], env: Record<string, string>) => {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: new URL('..', import.meta.url),
    env: {
      PATH: process.env['PATH'],
      GONGKAI_LOG: 'silent',
      DATABASE_URL: `sqlite:${join(folder, 'main.db')}`,
      GONGKAI_KEY_FILE: join(folder, 'main.key'),
      GONGKAI_FILES: `disk:${join(folder, 'files')}`,
      ...env,
    },
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  return { child, text: () => text }
}

const ended = async ({ child }: ReturnType<typeof start>): Promise<unknown> => {
  const values: unknown[] = await once(child, 'close')
  return values[0]
}

test('the demo starts, serves, and ends cleanly on SIGTERM', async () => {
  const demo = start(['--demo'], { PORT: '0' })
  await once(demo.child.stdout, 'data')
  const url = /http:\/\/localhost:\d+/u.exec(demo.text())?.[0]
  assert.ok(url !== undefined, demo.text())
  const answer = await fetch(`${url}/annual-reports`)
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /芜湖市医疗保障局/u)
  demo.child.kill('SIGTERM')
  assert.equal(await ended(demo), 0)
})

test('a taken port ends it with one Chinese sentence and exit code 1', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const address = holder.address()
  assert.ok(address !== null && typeof address === 'object')
  const run = start(['--demo'], { PORT: String(address.port) })
  assert.equal(await ended(run), 1)
  assert.match(run.text(), /^端口 \d+ 已被占用[^\n]*。$/mu)
  holder.close()
})

test('settings that are wrong and a folder that is not there are told, not thrown', async () => {
  const wrong = start([], { PORT: 'x', GONGKAI_LOG: 'loud' })
  assert.equal(await ended(wrong), 1)
  assert.match(wrong.text(), /^设置 PORT [^\n]*\n设置 GONGKAI_LOG [^\n]*\n$/u)
  const missing = start([], { PORT: '0', GONGKAI_REPORTS: '/nowhere/at/all' })
  assert.equal(await ended(missing), 1)
  assert.match(missing.text(), /^读不到文件夹 \/nowhere\/at\/all[^\n]*\n$/u)
})

test('the first start prints the link that makes the first administrator, and a new link each time', async () => {
  const link = async (): Promise<string> => {
    const run = start([], { PORT: '0', DATABASE_URL: `sqlite:${join(folder, 'fresh.db')}` })
    while (!run.text().includes('setup?token=')) await once(run.child.stdout, 'data')
    const [found = ''] = /http:\/\/localhost:\d+\/workbench\/setup\?token=\S+/u.exec(run.text()) ?? []
    run.child.kill('SIGTERM')
    assert.equal(await ended(run), 0)
    return found
  }
  const [first, second] = [await link(), await link()]
  assert.match(first, /token=[\w-]{40,}$/u)
  assert.notEqual(first.split('token=')[1], second.split('token=')[1])
})
