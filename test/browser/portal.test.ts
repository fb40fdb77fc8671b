import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Migration } from '#platform/db'
import { openDatabase } from '#platform/db'
import type { Open } from '../portal/support/portal.ts'
import { openPortal } from '../portal/support/portal.ts'
import { testConfig } from '../support/config.ts'
import { testTime } from '../support/databases.ts'
import { launch, needsBrowser, overflow, seriousFaults, serve, visit } from './support/browser.ts'

let open: Open | undefined
let base: string
let browser: Browser | undefined
let remove = (): void => undefined

const long = '关于进一步做好城乡居民基本医疗保险门诊慢性病、特殊疾病和高血压糖尿病用药保障工作有关事项的通知'

/** One of each thing a page may show. */
const fill = async ({ publish, deeds, office }: Open): Promise<void> => {
  const rule = await publish({
    kind: 'normative',
    title: `示例县医疗保障局${long}`,
    documentNumber: '示医保发〔2026〕1号',
    fields: { effectiveOn: '2026-01-05', expiresOn: '2030-12-31', draftedBy: '办公室' },
    body: '<h2>第一章</h2><p>正文。</p><table><thead><tr><th scope="col">项目</th><th scope="col">标准（元）</th></tr></thead><tbody><tr><td>门诊</td><td>100</td></tr></tbody></table><ol><li>其一</li></ol><blockquote><p>引文</p></blockquote>',
  })
  await publish({
    kind: 'interpretation',
    title: '一图读懂',
    interprets: [rule.document],
    fields: { form: 'text' },
  })
  for (let index = 0; index < 22; index++) {
    office.pass(25)
    await publish({ title: `第${index + 1}号通知` })
  }
  const { document } = await publish({ title: '要撤回的' })
  await deeds.withdraw('leader', document)
  await office.run(async (tx) => {
    await tx
      .updateTable('publication')
      .set({ validity: 'repealed', emergency: 1 })
      .where('number', '=', rule.number)
      .execute()
    await tx.updateTable('portal_revision').set({ revision: 1000 }).execute()
  })
}

before(async () => {
  if (needsBrowser.skip !== false) return
  const made = testConfig()
  remove = made.remove
  open = await openPortal({
    open: async <Tables>(migrations: readonly Migration[] = []) => {
      const database = await openDatabase<Tables>(made.config.database)
      await database.migrate(migrations, testTime)
      return database
    },
  })
  await fill(open)
  base = await serve(open.app)
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await open?.close()
  await open?.office.database.close()
  remove()
})

const kinds = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 } },
  'senior desktop': { viewport: { width: 1280, height: 900 }, senior: true },
  'senior phone': { viewport: { width: 390, height: 844 }, senior: true },
} as const

/** Every kind of page there is. */
const paths = (slug: string): readonly string[] => [
  '/',
  `/disclosure/${slug}`,
  ...['guide', 'rules', 'statutory', 'annual-report', 'request', 'about', 'news'].map(
    (code) => `/disclosure/${slug}/${code}`,
  ),
  '/documents/1',
  '/documents/2',
  '/policies',
  '/policies?validity=pending',
  `/search?q=${encodeURIComponent('通知')}&in=${slug}`,
  '/search?q=zzz',
  '/data',
  '/site-map',
  '/annual-reports',
  '/check',
]

for (const [name, { viewport, ...how }] of Object.entries(kinds))
  test(
    `${name}: nothing serious on any page, nothing too wide, nobody else asked`,
    needsBrowser,
    async () => {
      assert.ok(browser && open)
      const { page, complaints } = await visit(browser, base, { viewport })
      if ('senior' in how) await page.goto(`${base}/senior?on=1&to=/`)
      for (const path of paths(open.slug)) {
        await page.goto(base + path)
        assert.deepEqual(await seriousFaults(page), [], path)
        assert.ok((await overflow(page)) <= 0, `${path} is wider than the window`)
      }
      assert.deepEqual(complaints, [])
      for (const path of ['/documents/25', '/nothing']) {
        await page.goto(base + path)
        assert.deepEqual(await seriousFaults(page), [], path)
      }
    },
  )

/** As a browser reads the page, which need not be drawn for it: no script of the portal makes a link. */
const linksIn = async (page: Page, html: string): Promise<readonly string[]> => {
  const found: unknown = await page.evaluate(
    `[...new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html').querySelectorAll('a, link, img, script')]
    .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '')
    .filter((link) => link.startsWith('/'))`,
  )
  assert.ok(Array.isArray(found))
  return found.map(String)
}

test('no link of the whole site leads nowhere', needsBrowser, async () => {
  assert.ok(browser && open)
  const { page } = await visit(browser, base)
  const { app } = open
  const waiting = ['/']
  const seen = new Map<string, number>()
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || path.startsWith('/senior')) continue
    const answer = await app.inject({ url: path, headers: { accept: 'text/html' } })
    seen.set(path, answer.statusCode)
    if (!(answer.headers['content-type']?.toString() ?? '').startsWith('text/html')) continue
    if (answer.statusCode !== 200) continue
    waiting.push(...(await linksIn(page, answer.body)).map((link) => link.split('#')[0] ?? ''))
  }
  assert.ok(seen.size > 60, String(seen.size))
  assert.deepEqual(
    [...seen].filter(([, status]) => status !== 200 && status !== 302),
    [],
  )
})

test(
  'from the box to a document, its column and its interpretation, without script',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page, complaints } = await visit(browser, base, { javaScriptEnabled: false })
    await page.goto(base)
    await page.getByLabel('查找公开的文件').fill('慢性病 2026')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByRole('link', { name: /慢性病/u }).click()
    assert.equal(await page.getByText('本文件已经废止').isVisible(), true)
    await page.getByRole('region', { name: '政策解读' }).getByRole('link').click()
    await page
      .getByRole('link', { name: /慢性病/u })
      .first()
      .click()
    await page.getByRole('link', { name: '关怀模式' }).click()
    assert.match(page.url(), /\/documents\/1$/u)
    assert.equal(await page.locator('html.senior').count(), 1)
    await page.getByRole('link', { name: '政策文件', exact: true }).first().click()
    assert.equal(await page.locator('html.senior').count(), 1, 'it stays')
    await page.getByRole('link', { name: '标准版' }).click()
    assert.equal(await page.locator('html.senior').count(), 0)
    assert.deepEqual(complaints, [])
  },
)

test('older documents are a page further, and no script is needed to go there', needsBrowser, async () => {
  assert.ok(browser && open)
  const { page } = await visit(browser, base)
  const { ask, column } = open.office
  const { code } = await ask((query) =>
    query.selectFrom('publishing_column').select('code').where('id', '=', column).executeTakeFirstOrThrow(),
  )
  await page.goto(`${base}/disclosure/${open.slug}/${code}`)
  assert.equal(await page.locator('.line').count(), 20)
  await page.getByRole('link', { name: '更早的文件' }).click()
  assert.equal(await page.locator('.line').count(), 4)
  await page.getByRole('link', { name: '回到最新' }).click()
  assert.equal(await page.locator('.line').count(), 20)
})

test(
  'a page is read aloud where the browser has a voice, and nothing is offered where it has none',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page } = await visit(browser, base)
    await page.addInitScript(`
    globalThis.said = []
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: { speak: (one) => { said.push(one.text); if (said.length < 3) one.onend() }, cancel: () => undefined },
    })`)
    await page.goto(`${base}/documents/1`)
    await page.getByRole('button', { name: '朗读本页' }).click()
    assert.match(String(await page.evaluate('said.join("")')), /第一章/u)
    await page.getByRole('button', { name: '停止朗读' }).click()
    assert.equal(await page.getByRole('button', { name: '朗读本页' }).count(), 1)
    const { page: mute } = await visit(browser, base)
    await mute.addInitScript(`Object.defineProperty(globalThis, 'speechSynthesis', { value: undefined })`)
    await mute.goto(`${base}/documents/1`)
    assert.equal(await mute.getByRole('button', { name: '朗读本页' }).count(), 0)
  },
)
