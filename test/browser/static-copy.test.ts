import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Migration } from '#platform/db'
import { openDatabase } from '#platform/db'
import { createChecker } from '#modules/report-desk'
import { createSite, exportSite, shelve } from '../../src/portal/index.ts'
import { clones } from '../portal/support/clones.ts'
import { hadAddress } from '../portal/support/old-addresses.ts'
import { base, openPortal } from '../portal/support/portal.ts'
import type { StaticServer } from '../portal/support/static-server.ts'
import { serveFolder } from '../portal/support/static-server.ts'
import { attachText } from '../portal/support/with-portal.ts'
import { testConfig } from '../support/config.ts'
import { testTime } from '../support/databases.ts'
import { launch, needsBrowser, overflow, seriousFaults, visit } from './support/browser.ts'

let browser: Browser | undefined
let server: StaticServer | undefined
let slug = ''
let remove = (): Promise<void> => Promise.resolve()

before(async () => {
  if (needsBrowser.skip !== false) return
  const made = testConfig()
  const open = await openPortal({
    open: async <Tables>(migrations: readonly Migration[] = []) => {
      const database = await openDatabase<Tables>(made.config.database)
      await database.migrate(migrations, testTime)
      return database
    },
  })
  const { database, now: clock } = open.office
  const file = await attachText(open)
  const { document, number } = await open.publish({
    attachments: [file],
    body: '<h2>一</h2><p>新增三家定点药店。</p>',
  })
  await hadAddress(open, document, '/tzgg/201903/t1.html')
  await clones(open, number, 24, (index) => `关于第${index + 1}批门诊统筹定点零售药店名单的通知`)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-copy-'))
  await exportSite({
    portal: {
      site: createSite({ demo: false, base }),
      shelf: shelve([]).shelf,
      files: open.files,
      checker: createChecker(),
    },
    database,
    clock,
    folder: join(folder, 'copy'),
    program: 'test',
    told: { begin: () => undefined, step: () => undefined },
  })
  slug = open.slug
  await open.close()
  await database.close()
  server = await serveFolder(folder)
  browser = await launch()
  remove = async () => {
    made.remove()
    await rm(folder, { recursive: true, force: true })
  }
})
after(async () => {
  await browser?.close()
  await server?.close()
  await remove()
})

for (const [name, viewport] of Object.entries({
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
}))
  test(`a copy below any folder of any server is sound on a ${name}`, needsBrowser, async () => {
    assert.ok(browser && server)
    const root = `${server.base}/copy`
    const { page, complaints } = await visit(browser, server.base, { viewport })
    const folder = process.env['SCREENSHOTS']
    for (const path of [
      'index.html',
      'documents/1/index.html',
      `disclosure/${slug}/index.html`,
      `disclosure/${slug}/statutory/index.html`,
      'policies/index.html',
      'search/index.html',
      'copy/index.html',
    ]) {
      await page.goto(`${root}/${path}`)
      assert.deepEqual(await seriousFaults(page), [], path)
      assert.ok((await overflow(page)) <= 0, path)
      if (folder !== undefined)
        await page.screenshot({
          path: `${folder}/copy-${name}-${path.replaceAll('/', '-')}.png`,
          fullPage: true,
        })
    }
    assert.deepEqual(complaints, [])
  })

test(
  'from the first page of a copy to a document, and 关怀模式 kept by the browser',
  needsBrowser,
  async () => {
    assert.ok(browser && server)
    const { page, complaints } = await visit(browser, server.base)
    await page.goto(`${server.base}/copy/`)
    await page.getByRole('link', { name: '关于第24批门诊统筹定点零售药店名单的通知' }).first().click()
    await page.getByRole('heading', { level: 1, name: /第24批/u }).waitFor()
    const size = async (): Promise<number> =>
      Number(
        await page.evaluate(
          `Number.parseFloat(getComputedStyle(document.querySelector('.text p')).fontSize)`,
        ),
      )
    const plain = await size()
    await page.getByRole('link', { name: '关怀模式' }).click()
    await page.getByRole('link', { name: '标准版' }).waitFor()
    await page.waitForLoadState('networkidle')
    assert.ok((await size()) > plain)
    await page.getByRole('link', { name: '首页' }).first().click()
    await page.getByRole('link', { name: '标准版' }).click()
    await page.getByRole('link', { name: '关怀模式' }).waitFor()
    assert.deepEqual(complaints, [])
  },
)

test('an old address leads on to its document, whatever folder the copy is in', needsBrowser, async () => {
  assert.ok(browser && server)
  const { page, complaints } = await visit(browser, server.base)
  await page.goto(`${server.base}/copy/tzgg/201903/t1.html`)
  await page.waitForURL(`${server.base}/copy/documents/1/index.html`)
  await page.getByRole('heading', { level: 2, name: '一' }).waitFor()
  const still = await visit(browser, server.base, { viewport: { width: 390, height: 844 } })
  // The page itself, for those whose browser does not lead on.
  await still.page.route('**/tzgg/**', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, ''),
    })
  })
  await still.page.goto(`${server.base}/copy/tzgg/201903/t1.html`)
  assert.deepEqual(await seriousFaults(still.page), [])
  await still.page.getByRole('link', { name: '打开新的网页' }).click()
  await still.page.waitForURL(`${server.base}/copy/documents/1/index.html`)
  assert.deepEqual([...complaints, ...still.complaints], [])
})
