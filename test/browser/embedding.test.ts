import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Migration } from '#platform/db'
import { openDatabase } from '#platform/db'
import { clones } from '../portal/support/clones.ts'
import type { Open } from '../portal/support/portal.ts'
import { base, openPortal } from '../portal/support/portal.ts'
import { columnCode } from '../portal/support/with-portal.ts'
import { testConfig } from '../support/config.ts'
import { testTime } from '../support/databases.ts'
import { launch, needsBrowser, overflow, seriousFaults, serve } from './support/browser.ts'

/** The page of docs/guides, with our address, section and column for those of the example. */
const example = async (ours: string, { slug }: Open, code: string): Promise<string> =>
  (await readFile(new URL('../../docs/guides/embedding-example.html', import.meta.url), 'utf8'))
    .replaceAll('https://xxgk.example.gov.cn', ours)
    .replaceAll('/disclosure/ybj', `/disclosure/${slug}`)
    .replaceAll('/fragments/ybj', `/fragments/${slug}`)
    .replaceAll('/news.html', `/${code}.html`)

/** What nginx does with `ssi on` and `location /gongkai/`: puts in what ours answers. */
const included = async (html: string, ours: string): Promise<string> => {
  let page = html
  for (const [whole, path = ''] of html.matchAll(/<!--# include virtual="\/gongkai([^"]*)" -->/gu))
    page = page.replace(whole, await (await fetch(ours + path)).text())
  return page
}

let open: Open | undefined
let browser: Browser | undefined
let county: Server | undefined
let ours = ''
let theirs = ''
let remove = (): void => undefined

before(async () => {
  if (needsBrowser.skip !== false) return
  const made = testConfig()
  remove = made.remove
  const opened = await openPortal({
    open: async <Tables>(migrations: readonly Migration[] = []) => {
      const database = await openDatabase<Tables>(made.config.database)
      await database.migrate(migrations, testTime)
      return database
    },
  })
  open = opened
  const { number } = await opened.publish()
  await clones(opened, number, 24, (index) => `关于第${index + 1}批门诊统筹定点零售药店名单的通知`)
  const code = await columnCode(opened)
  ours = await serve(opened.app)
  county = createServer((_, response) => {
    const answer = async (): Promise<void> => {
      const html = await included(await example(ours, opened, code), ours)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
    }
    void answer().catch(() => response.writeHead(500).end())
  })
  county.listen(0, '127.0.0.1')
  await once(county, 'listening')
  theirs = `http://127.0.0.1:${(county.address() as AddressInfo).port}`
  browser = await launch()
})
after(async () => {
  await browser?.close()
  county?.closeAllConnections()
  county?.close()
  await open?.close()
  await open?.office.database.close()
  remove()
})

for (const [name, viewport] of Object.entries({
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
}))
  test(`the example page of a county takes in a section both ways, on a ${name}`, needsBrowser, async () => {
    assert.ok(browser)
    const context = await browser.newContext({ viewport, locale: 'zh-CN' })
    // The site says its own address in what it gives away; here that is the one of the tests.
    await context.route(`${base}/**`, async (route) => {
      const answer = await fetch(ours + route.request().url().slice(base.length))
      const headers = Object.fromEntries(answer.headers)
      delete headers['content-encoding']
      await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) })
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (![ours, theirs, base].some((site) => request.url().startsWith(site))) complaints.push(request.url())
    })
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
        complaints.push(response.url())
    })
    await page.goto(theirs)
    await page.locator('[data-gongkai] .gongkai-line').first().waitFor()
    assert.equal(await page.locator('main > .gongkai .gongkai-line').count(), 5, 'put in by the server')
    assert.ok((await page.locator('nav.gongkai a').count()) > 10, 'the columns')
    const fetched = page.locator('[data-gongkai] .gongkai-line')
    assert.equal(await fetched.count(), 5, 'fetched by the script')
    await page.getByRole('button', { name: '再看更早的' }).click()
    await fetched.nth(9).waitFor()
    assert.equal(await fetched.count(), 10)
    assert.deepEqual(await seriousFaults(page), [])
    assert.ok((await overflow(page)) <= 0)
    assert.deepEqual(
      complaints.filter((one) => !one.includes('favicon') && !one.includes('404')),
      [],
    )
    const folder = process.env['SCREENSHOTS']
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/embedding-${name}.png`, fullPage: true })
    await fetched.first().getByRole('link').click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.ok(page.url().startsWith(`${base}/documents/`))
    await context.close()
  })

test(
  'without script the page still has what the server put in, and a link for the rest',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(theirs)
    assert.equal(await page.locator('main > .gongkai .gongkai-line').count(), 5)
    assert.equal(await page.locator('[data-gongkai] a').count(), 1)
    await context.close()
  },
)
