import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { demoApp, wrongTotalPage } from './support/app.ts'
import { launch, needsBrowser, overflow, seriousFaults, serve, visit } from './support/browser.ts'

let app: FastifyInstance | undefined
let base: string
let browser: Browser | undefined

before(async () => {
  if (needsBrowser.skip !== false) return
  app = await demoApp()
  base = await serve(app)
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await app?.close()
})

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } }
const paths = [
  '/',
  '/annual-reports',
  '/about',
  '/check?sample=1',
  '/compare',
  '/compare?a=arun-2020&b=wuhu-2023',
  '/reports/wuhu-2023',
  '/reports/arun-2020',
]

for (const [name, viewport] of Object.entries(widths))
  test(
    `at ${name} width nothing serious on any page, nothing too wide, no complaint`,
    needsBrowser,
    async () => {
      assert.ok(browser)
      const { page, complaints } = await visit(browser, base, { viewport })
      for (const path of paths) {
        await page.goto(base + path)
        assert.deepEqual(await seriousFaults(page), [], path)
        assert.ok((await overflow(page)) <= 0, `${path} is wider than the window`)
      }
      await page.goto(`${base}/check`)
      await page.locator('textarea').fill(wrongTotalPage())
      await page.getByRole('button', { name: '开始自查' }).click()
      await page.locator('h2#findings').waitFor()
      assert.deepEqual(await seriousFaults(page), [], 'result of a check')
      assert.ok((await overflow(page)) <= 0, 'the result is wider than the window')
      assert.deepEqual(complaints, [])
      await page.goto(`${base}/nothing`)
      assert.deepEqual(await seriousFaults(page), [], 'error page')
    },
  )

test('a keyboard meets the skip link first, and a visible focus everywhere', needsBrowser, async () => {
  assert.ok(browser)
  const { page } = await visit(browser, base)
  await page.goto(base)
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').innerText(), '跳到正文')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate('document.activeElement.id'), 'main')
  await page.keyboard.press('Tab')
  assert.equal(await page.locator(':focus').getAttribute('type'), 'search')
  assert.notEqual(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'none')
})

test(
  'a wide table on a phone scrolls by keyboard in its own frame and keeps its labels in sight',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page } = await visit(browser, base, { viewport: widths.phone })
    await page.goto(`${base}/reports/wuhu-2023`)
    const frame = page.getByRole('region', { name: /^表三/u })
    await frame.focus()
    for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight')
    // A function Playwright waits for would be refused by the page's policy when it asks a second time.
    await page.evaluate(`new Promise((scrolled) => {
      const frame = document.querySelector('.scroll:has(.requests)')
      const look = () => (frame.scrollLeft > 60 ? scrolled() : requestAnimationFrame(look))
      look()
    })`)
    const box = await page.getByRole('rowheader', { name: '1.属于国家秘密' }).boundingBox()
    assert.ok(box && box.x >= 0 && box.x < 120)
  },
)

test('on paper there is the document and nothing to click', needsBrowser, async () => {
  assert.ok(browser)
  const { page } = await visit(browser, base)
  await page.goto(`${base}/reports/wuhu-2023`)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('nav').first().isVisible(), false)
  assert.equal(await page.locator('.requests').isVisible(), true)
  assert.equal(await page.getByText('下载', { exact: true }).first().isVisible(), false)
})
