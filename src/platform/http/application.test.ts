import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { createHttp, registerApplication } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongkai-application-'))
const script = 'export const answer = 42'
mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>工作台</title>')
writeFileSync(join(folder, 'assets/main-1a2b.js'), script)
writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(script))

const app = await createHttp({ logger: false, trustProxy: [], errorPage: ({ detail }) => detail })
await registerApplication(app, { at: '/workbench', folder })
after(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test('every address of the application is its one page, under a policy that lets its scripts run', async () => {
  for (const url of ['/workbench', '/workbench/', '/workbench/people/0199?tab=grants']) {
    const { statusCode, body, headers } = await app.inject(url)
    assert.equal(statusCode, 200, url)
    assert.match(body, /工作台/u)
    assert.match(String(headers['content-security-policy']), /default-src 'self'/u)
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|script-src 'none'/u)
    assert.equal(headers['cache-control'], 'no-cache')
  }
})

test('its files are kept for a year and come compressed', async () => {
  const headers = { 'accept-encoding': 'br' }
  const asset = await app.inject({ url: '/workbench/assets/main-1a2b.js', headers })
  assert.equal(asset.headers['content-encoding'], 'br')
  assert.match(String(asset.headers['cache-control']), /max-age=31536000, immutable/u)
  assert.equal((await app.inject('/workbench/assets/main-1a2b.js')).body, script)
})

test('a file it does not have is not found, and nothing outside its folder is served', async () => {
  assert.equal((await app.inject('/workbench/assets/other.js')).statusCode, 404)
  const outside = await app.inject('/workbench/assets/..%2Findex.html')
  assert.notEqual(outside.statusCode, 200)
})
