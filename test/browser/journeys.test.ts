import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { read, toJson } from '#modules/annual-report'
import { unzip } from '../support/unzip.ts'
import { portalWith, wrongTotalPage } from './support/app.ts'
import { launch, needsBrowser, serve, visit } from './support/browser.ts'

let app: FastifyInstance | undefined
let base: string
let browser: Browser | undefined

const fixtures = join(import.meta.dirname, 'fixtures')
const demo = join(import.meta.dirname, '../../demo/reports')

before(async () => {
  if (needsBrowser.skip !== false) return
  const { report } = read(new TextEncoder().encode(wrongTotalPage()), 'wrong-total.html')
  app = await portalWith([
    { name: 'wrong', text: JSON.stringify(toJson(report)) },
    { name: 'wuhu-2023', text: readFileSync(join(demo, 'wuhu-2023.json'), 'utf8') },
  ])
  base = await serve(app)
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await app?.close()
})

const saved = async (page: Page, button: string): Promise<Uint8Array> => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).first().click()
  return readFileSync(await (await waiting).path())
}

const totalOf = (word: Uint8Array) => read(word, 'report.docx').report.cells.get('requests.3.7.6')

test('list → report → a finding → its cell, and back', needsBrowser, async () => {
  assert.ok(browser)
  const { page, complaints } = await visit(browser, base)
  await page.goto(`${base}/annual-reports`)
  await page.getByRole('link', { name: '青石县医疗保障局' }).click()
  await page.getByRole('link', { name: '核对意见' }).first().click()
  await page
    .locator('.finding')
    .first()
    .getByRole('link', { name: /（七）总计”的总计列/u })
    .click()
  assert.match(page.url(), /#requests\.3\.7\.6$/u)
  const cell = page.locator('td:target')
  assert.match(await cell.innerText(), /^9/u)
  await cell.getByRole('link').click()
  assert.match(page.url(), /#finding-\d+$/u)
  assert.equal(await page.locator('.finding:target').isVisible(), true)
  assert.deepEqual(complaints, [])
})

test(
  'an erroneous file is uploaded, its cells are marked, the corrected Word is saved',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page, complaints } = await visit(browser, base)
    await page.goto(`${base}/annual-reports`)
    await page.getByLabel('选一份年报文件').setInputFiles(join(fixtures, 'wrong-total.html'))
    await page.getByRole('button', { name: '开始自查' }).click()
    await page.getByRole('heading', { name: '更正办法' }).waitFor()
    assert.equal((await page.locator('td.suspect').count()) > 0, true)
    assert.match(await page.locator('.repair').first().innerText(), /9 改为 8/u)
    const word = await saved(page, '下载更正后的 Word')
    assert.equal(Buffer.from(word.subarray(0, 4)).toString('latin1'), 'PK\u0003\u0004')
    assert.ok(unzip(word).has('word/document.xml'))
    assert.equal(totalOf(word)?.raw, '8')
    assert.equal(totalOf(await saved(page, '按原样下载 Word'))?.raw, '9')
    const json = await saved(page, '下载 JSON 数据')
    assert.match(Buffer.from(json).toString('utf8'), /"gongkai\.annual-report\/1"/u)
    assert.deepEqual(complaints, [])
  },
)

test(
  'a wrong file gets its sentence, the pasted text stays, and can then be checked',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page } = await visit(browser, base)
    await page.goto(`${base}/check`)
    await page.getByLabel(/粘贴报告全文/u).fill(wrongTotalPage())
    await page.getByLabel('上传文件').setInputFiles({
      name: '年报.docx',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    })
    await page.getByRole('button', { name: '开始自查' }).click()
    assert.match(await page.getByRole('alert').innerText(), /这是图片/u)
    assert.match(await page.getByLabel(/粘贴报告全文/u).inputValue(), /青石县医疗保障局/u)
    await page.getByRole('button', { name: '开始自查' }).click()
    await page.getByRole('heading', { name: '核对意见' }).waitFor()
  },
)

test(
  'a file far too large is refused with a sentence, not with a broken connection',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page } = await visit(browser, base)
    await page.goto(`${base}/check`)
    await page.getByLabel('上传文件').setInputFiles({
      name: '年报.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(12 * 1024 * 1024, 0x61),
    })
    await page.getByRole('button', { name: '开始自查' }).click()
    assert.match(await page.getByRole('alert').innerText(), /超过 10 MB/u)
  },
)

test('two reports are compared by choosing them from lists', needsBrowser, async () => {
  assert.ok(browser)
  const { page } = await visit(browser, base)
  await page.goto(`${base}/compare`)
  await page.getByLabel('前一份').selectOption('wuhu-2023')
  await page.getByLabel('后一份').selectOption('wrong')
  await page.getByRole('button', { name: '对照' }).click()
  const row = page.getByRole('row', { name: /一、本年新收政府信息公开申请数量/u })
  assert.match(await row.innerText(), /4\s+8\s+\+4\s+\+100\.0%/u)
})

test('everything works without script', needsBrowser, async () => {
  assert.ok(browser)
  const { page } = await visit(browser, base, { javaScriptEnabled: false })
  await page.goto(`${base}/annual-reports`)
  await page.getByLabel('选一份年报文件').setInputFiles(join(fixtures, 'wrong-total.html'))
  await page.getByRole('button', { name: '开始自查' }).click()
  await page.getByRole('heading', { name: '更正办法' }).waitFor()
  assert.equal(totalOf(await saved(page, '下载更正后的 Word'))?.raw, '8')
  await page.goto(`${base}/reports/wuhu-2023`)
  await page.getByRole('link', { name: '三、收到和处理政府信息公开申请情况' }).click()
  assert.match(page.url(), /#part-3$/u)
})
