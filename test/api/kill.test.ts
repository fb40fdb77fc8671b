import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { verifyAudit } from '#platform/audit'
import type { Tables } from '../../src/api/index.ts'
import { migrations } from '../../src/migrations.ts'
import { eachEngine } from '../support/databases.ts'

const wanted = 2000
const clients = 16

interface Running {
  readonly child: ChildProcess
  readonly url: string
}

const start = async (url: string, folder: string): Promise<Running> => {
  const child = spawn(process.execPath, ['src/main.ts', '--demo'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      GONGKAI_LOG: 'silent',
      GONGKAI_LIMIT_FACTOR: '1000',
      DATABASE_URL: url,
      GONGKAI_KEY_FILE: join(folder, 'key'),
      GONGKAI_FILES: `disk:${join(folder, 'files')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  while (!text.includes('shenji')) await once(child.stdout, 'data')
  return { child, url: /公开 已启动：(http:\/\/localhost:\d+)/u.exec(text)?.[1] ?? '' }
}

const signIn = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/api/session/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'guanli', password: 'gongkai-yanshi-2026' }),
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}

const list = z.object({ rows: z.array(z.object({ id: z.string() })) })
const made = z.object({ id: z.string() })

/** Writes from all clients at once until the process dies under them; gives what was acknowledged. */
const writeUntilKilled = async ({ child, url }: Running): Promise<readonly string[]> => {
  const cookie = await signIn(url)
  const bodies = list.parse(await (await fetch(`${url}/api/organisations`, { headers: { cookie } })).json())
  const address = `${url}/api/organisations/${bodies.rows[0]?.id ?? ''}/sections`
  const acknowledged: string[] = []
  const client = async (): Promise<void> => {
    for (;;) {
      const body = JSON.stringify({ name: `科室 ${acknowledged.length}`, from: '2026-01-05' })
      const headers = { cookie, 'content-type': 'application/json' }
      const answer = await fetch(address, { method: 'POST', headers, body })
      assert.equal(answer.status, 200)
      acknowledged.push(made.parse(await answer.json()).id)
      if (acknowledged.length === wanted) child.kill('SIGKILL')
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: clients }, client))
  assert.ok(ended.every(({ status }) => status === 'rejected'))
  return acknowledged
}

eachEngine(
  'kill -9 among 2,000 acknowledged writes loses none of them, nor their rows of the trail',
  async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-kill-'))
    const acknowledged = await writeUntilKilled(await start(test.settings.url, folder))
    assert.ok(acknowledged.length >= wanted)
    const again = await start(test.settings.url, folder)
    assert.ok((await signIn(again.url)).length > 0)
    again.child.kill('SIGTERM')
    await once(again.child, 'close')
    const database = await test.open<Tables>(migrations)
    const [sections, trail, verified] = await database.read(async (query) => [
      new Set((await query.selectFrom('section').select('id').execute()).map(({ id }) => String(id))),
      new Set((await query.selectFrom('audit').select('subject').execute()).map(({ subject }) => subject)),
      await verifyAudit(query, { anchors: [] }),
    ])
    assert.deepEqual(
      acknowledged.filter((id) => !sections.has(id) || !trail.has(`section:${id}`)),
      [],
    )
    assert.ok(verified.ok)
    rmSync(folder, { recursive: true, force: true })
  },
)
