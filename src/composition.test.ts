import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { compose } from './composition.ts'

const config = {
  host: '127.0.0.1',
  port: 0,
  demo: false,
  reportsFolder: undefined,
  logLevel: 'silent',
  trustProxy: [],
} as const

test('a folder of reports is shown; a file that is no report is named and the others stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-'))
  const good = readFileSync(new URL('../demo/reports/ruzhou-2024.json', import.meta.url), 'utf8')
  await writeFile(join(folder, '汝州 2024.json'), good)
  await writeFile(join(folder, 'broken.json'), '{')
  await writeFile(join(folder, 'notes.txt'), 'not looked at')
  const composed = await compose({ ...config, reportsFolder: folder })
  assert.ok(composed.ok)
  assert.equal(composed.warnings.length, 1)
  assert.match(composed.warnings[0] ?? '', /^broken\.json 没有读成：.*。$/u)
  const home = await composed.app.inject('/')
  assert.match(home.body, /汝州市医疗保障局/u)
  const page = await composed.app.inject(`/reports/${encodeURIComponent('汝州 2024')}`)
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(home.body, /演示数据/u)
  await composed.app.close()
  await rm(folder, { recursive: true })
})
