import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { routes } from '../../src/api/index.ts'
import { sample } from './support/sample.ts'

const idCard = '11010119900307803X'
const phone = '13812345678'
const personal = `${idCard}${phone}`

test('personal data sent to any route by path, query, body or header reaches no line of the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-log-'))
  const child = spawn(process.execPath, ['src/main.ts', '--demo'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      GONGKAI_LOG: 'debug',
      GONGKAI_LIMIT_FACTOR: '1000',
      DATABASE_URL: `sqlite:${join(folder, 'a.db')}`,
      GONGKAI_KEY_FILE: join(folder, 'key'),
      GONGKAI_FILES: `disk:${join(folder, 'files')}`,
    },
  })
  let text = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  while (!text.includes('shenji')) await once(child.stdout, 'data')
  const url = /公开 已启动：(http:\/\/localhost:\d+)/u.exec(text)?.[1] ?? ''
  const json = { 'content-type': 'application/json', 'x-note': personal }
  const signedIn = await fetch(`${url}/api/session/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username: 'guanli', password: 'gongkai-yanshi-2026' }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  for (const route of routes) {
    if (route.id === 'signOut') continue
    const path = route.path.replaceAll(/:\w+/gu, personal)
    const names = [
      'name',
      'username',
      'password',
      'title',
      'phone',
      'email',
      'text',
      'reason',
      'token',
      'json',
    ]
    const known = Object.fromEntries(names.map((name) => [name, personal]))
    const body = sample(route.input.body, known)
    const answer = await fetch(`${url}/api${path}?search=${personal}&token=${personal}`, {
      method: route.method,
      headers: { ...json, cookie },
      ...(route.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
    await answer.arrayBuffer()
  }
  for (const page of ['/', `/reports/${personal}`, `/check?sample=${personal}`, `/nowhere/${personal}`])
    await (await fetch(`${url}${page}`, { headers: { 'x-note': personal, referer: personal } })).arrayBuffer()
  child.kill('SIGTERM')
  await once(child, 'close')
  rmSync(folder, { recursive: true, force: true })
  assert.ok(text.split('\n').length > routes.length, 'the log has its lines')
  for (const secret of [idCard, phone, 'gongkai-yanshi-2026"'])
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes(secret)),
      [],
    )
})
