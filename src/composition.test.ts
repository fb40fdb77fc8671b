import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { testConfig } from '../test/support/config.ts'
import { compose } from './composition.ts'

test('a folder of reports is shown; a file that is no report is named and the others stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-'))
  const good = readFileSync(new URL('../demo/reports/ruzhou-2024.json', import.meta.url), 'utf8')
  await writeFile(join(folder, '汝州 2024.json'), good)
  await writeFile(join(folder, 'broken.json'), '{')
  await writeFile(join(folder, 'notes.txt'), 'not looked at')
  const { config, remove } = testConfig({ env: { GONGKAI_REPORTS: folder } })
  const composed = await compose(config)
  assert.ok(composed.ok)
  const named = composed.warnings.filter((warning) => warning.startsWith('broken.json'))
  assert.equal(named.length, 1)
  assert.match(named[0] ?? '', /^broken\.json 没有读成：.*。$/u)
  const home = await composed.app.inject('/annual-reports')
  assert.match(home.body, /汝州市医疗保障局/u)
  const page = await composed.app.inject(`/reports/${encodeURIComponent('汝州 2024')}`)
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(home.body, /演示数据/u)
  await composed.app.close()
  await rm(folder, { recursive: true })
  remove()
})

test('a key that was made now is told, so that a copy is kept', async () => {
  const { config, remove } = testConfig()
  const composed = await compose(config)
  assert.ok(composed.ok)
  assert.ok(composed.warnings.some((warning) => warning.includes('另存一份')))
  await composed.app.close()
  const again = await compose(config)
  assert.ok(again.ok)
  assert.ok(!again.warnings.some((warning) => warning.includes('另存一份')))
  await again.app.close()
  remove()
})

test('a database that does not answer is told in a sentence', async () => {
  const { config, remove } = testConfig({ env: { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' } })
  const composed = await compose(config)
  assert.ok(!composed.ok)
  assert.match(composed.problems.join(''), /连接不上 PostgreSQL/u)
  remove()
})
