import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { reportJson } from '#modules/annual-report'
import { demoApp, portalWith } from '../../test/browser/support/app.ts'

const app = await demoApp()
after(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })

test('every page is Chinese, titled, described, and has one heading of the first level', async () => {
  for (const url of [
    '/',
    '/annual-reports',
    '/about',
    '/check',
    '/compare',
    '/reports/wuhu-2023',
    '/nothing',
  ]) {
    const { body, headers } = await get(url)
    assert.match(headers['content-type']?.toString() ?? '', /^text\/html; charset=utf-8/u, url)
    assert.match(body, /<html lang="zh-CN"[ >]/u, url)
    assert.match(body, /<title>[^<]+<\/title>/u, url)
    assert.match(body, /<meta name="description" content="[^"]+"/u, url)
    assert.equal(body.match(/<h1[ >]/gu)?.length, 1, url)
  }
})

test('no page has a script but that of the search box, an inline style or an address elsewhere', async () => {
  for (const url of ['/', '/annual-reports', '/about', '/check', '/compare?a=arun-2020&b=wuhu-2023']) {
    const { body } = await get(url)
    assert.doesNotMatch(
      body,
      /<script(?! src="\/assets\/suggest\.js)|<style|\sstyle=|\son[a-z]+=|javascript:/iu,
      url,
    )
    assert.doesNotMatch(body, /(?:src|href|action)="(?:https?:)?\/\//iu, url)
  }
})

test('the list of annual reports has the five reports with their figures', async () => {
  const { body } = await get('/annual-reports')
  for (const id of ['yuzhong-2023', 'arun-2020', 'pinghu-2023', 'ruzhou-2024', 'wuhu-2023'])
    assert.ok(body.includes(`href="/reports/${id}"`), id)
  assert.match(body, /芜湖市医疗保障局/u)
  assert.match(body, /<dd>29<\/dd>/u)
})

test('a report page has its six parts, every cell under its own id, and its files', async () => {
  const { body } = await get('/reports/wuhu-2023')
  for (const number of '一二三四五六') assert.match(body, new RegExp(`<h2 id="part-\\d">${number}、`, 'u'))
  assert.equal(body.match(/<td id="(?:proactive|requests|remedies)\./gu)?.length, 200)
  assert.match(body, /<td id="requests\.3\.7\.6">4<\/td>/u)
  for (const extension of ['docx', 'xlsx', 'html', 'md', 'json'])
    assert.equal((await get(`/reports/wuhu-2023/report.${extension}`)).statusCode, 200, extension)
  assert.equal((await get('/reports/wuhu-2023/report.exe')).statusCode, 404)
})

test('the JSON of a report is the file it was read from', async () => {
  const { body } = await get('/reports/wuhu-2023/report.json')
  const given = readFileSync(new URL('../../demo/reports/wuhu-2023.json', import.meta.url), 'utf8')
  const [served, kept] = [body, given].map((text) => reportJson.parse(JSON.parse(text)))
  assert.deepEqual(served?.tables, kept?.tables)
  assert.deepEqual(served?.contact, kept?.contact)
})

test('downloads keep their Chinese names and are saved, not shown', async () => {
  const { headers } = await get('/reports/wuhu-2023/report.docx')
  const disposition = headers['content-disposition']?.toString() ?? ''
  assert.match(disposition, /^attachment; filename="report\.docx"; filename\*=UTF-8''/u)
  assert.ok(decodeURIComponent(disposition).includes('芜湖市医疗保障局2023年政府信息公开工作年度报告.docx'))
})

test('the chart is an SVG without inline style; a report without requests says so instead', async () => {
  for (const name of ['outcomes.svg', 'outcomes-narrow.svg']) {
    const { body, headers } = await get(`/reports/wuhu-2023/${name}`)
    assert.match(headers['content-type']?.toString() ?? '', /^image\/svg\+xml/u)
    assert.match(body, /^<svg [^>]*>[\s\S]*予以公开[\s\S]*<\/svg>$/u)
    assert.doesNotMatch(body, /\sstyle=|<style|<script/u)
  }
  const empty = await get('/reports/pinghu-2023')
  assert.match(empty.body, /没有办理政府信息公开申请/u)
  assert.doesNotMatch(empty.body, /outcomes\.svg/u)
})

test('comparing two editions says so, and lists the changes', async () => {
  const { body } = await get('/compare?a=arun-2020&b=wuhu-2023')
  assert.match(body, /两份报告的格式不同/u)
  assert.match(body, /\+4/u)
  assert.equal((await get('/compare?a=wuhu-2023&b=wuhu-2023')).statusCode, 400)
  assert.equal((await get('/compare?a=wuhu-2023&b=nowhere')).statusCode, 404)
  assert.equal((await get('/compare?a=x&a=y')).statusCode, 200)
})

test('an unchanged page is not sent twice, and is sent compressed to who takes it', async () => {
  const first = await get('/reports/wuhu-2023', { 'accept-encoding': 'br' })
  assert.equal(first.headers['content-encoding'], 'br')
  assert.match(first.headers.vary?.toString() ?? '', /accept-encoding/iu)
  const tag = first.headers.etag?.toString() ?? ''
  assert.notEqual(tag, '')
  const again = await get('/reports/wuhu-2023', { 'accept-encoding': 'br', 'if-none-match': tag })
  assert.equal(again.statusCode, 304)
  assert.equal(again.body, '')
  const plain = await get('/reports/wuhu-2023', { 'accept-encoding': 'identity' })
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.notEqual(plain.headers.etag, tag)
})

test('assets may be kept a year: their address changes with their content', async () => {
  const { body } = await get('/')
  const urls = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/gu)].map(([, url]) => url ?? '')
  assert.ok(urls.length >= 6)
  for (const url of urls) {
    const asset = await get(url.replaceAll('&#61;', '='))
    assert.equal(asset.statusCode, 200, url)
    assert.match(asset.headers['cache-control']?.toString() ?? '', /max-age=31536000, immutable/u)
  }
  assert.match((await get('/robots.txt')).body, /Disallow: \/check/u)
})

test('the first page and all it needs weigh less than 60 KB', async () => {
  const { body, rawPayload } = await get('/')
  const urls = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/gu)].map(([, url]) => url ?? '')
  const sizes = await Promise.all(
    [...new Set(urls)].map(async (url) => (await get(url.replaceAll('&#61;', '='))).rawPayload.length),
  )
  assert.ok(sizes.reduce((sum, size) => sum + size, rawPayload.length) < 60 * 1024)
})

test('with no reports yet, their list says what to do', async () => {
  const empty = await portalWith([])
  const { body, statusCode } = await empty.inject('/annual-reports')
  assert.equal(statusCode, 200)
  assert.match(body, /还没有年报/u)
  assert.match(body, /GONGKAI_REPORTS/u)
  await empty.close()
})
