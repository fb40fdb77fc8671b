import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
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

const fill = async ({ publish, office, deeds }: Open): Promise<void> => {
  await publish({
    kind: 'normative',
    title: '示例县城乡居民基本医疗保险实施办法',
    documentNumber: '示医保发〔2026〕1号',
    keywords: ['居民医保'],
    fields: { effectiveOn: '2026-01-05', expiresOn: '2030-12-31', draftedBy: '办公室' },
    body: '<p>参保人员住院费用按规定支付。门诊慢性病纳入统筹基金支付范围。</p>',
  })
  for (let index = 0; index < 23; index++) {
    office.pass(25)
    await publish({
      title: `关于医疗保障定点药店第${index + 1}批名单的通知`,
      keywords: ['定点药店'],
      summary: '新增定点药店名单。',
      body: `<p>${'经研究，现将有关事项通知如下。'.repeat(8)}第${index + 1}批定点药店共三家，住院费用联网结算另行通知。</p>`,
    })
  }
  const { document } = await publish({ title: '关于飞行检查结果的通报', keywords: ['飞行检查'] })
  await deeds.withdraw('leader', document)
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

const look = (text: string, more = ''): string => `${base}/search?q=${encodeURIComponent(text)}${more}`

test('from the box to a page, narrowed by links, page by page, without script', needsBrowser, async () => {
  assert.ok(browser)
  const { page, complaints } = await visit(browser, base, { javaScriptEnabled: false })
  await page.goto(base)
  await page.getByLabel('查找公开的文件').fill('住院费用')
  await page.getByRole('button', { name: '搜索' }).click()
  assert.match((await page.getByRole('status').first().textContent()) ?? '', /找到 24 件/u)
  assert.equal(await page.locator('.hit').count(), 10)
  assert.equal((await page.locator('.hit').first().locator('mark').count()) > 0, true, 'words are marked')
  await page.getByRole('link', { name: /第\s*3\s*页/u }).click()
  assert.equal(await page.locator('.hit').count(), 4)
  await page
    .getByRole('navigation', { name: '缩小范围' })
    .getByRole('link', { name: /现行有效/u })
    .click()
  assert.equal(await page.locator('.hit').count(), 1)
  await page.getByRole('link', { name: /有效性：现行有效/u }).click()
  assert.equal(await page.locator('.hit').count(), 10)
  await page.getByRole('link', { name: '最新' }).click()
  assert.match((await page.locator('.hit').first().textContent()) ?? '', /第23批/u)
  await page.locator('.hit a').first().click()
  assert.match(page.url(), /\/documents\/24$/u)
  assert.deepEqual(complaints, [])
})

test(
  'a synonym finds what is written otherwise; a misprint is asked about; nothing found says what to do',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page } = await visit(browser, base)
    await page.goto(look('新农合'))
    assert.match((await page.locator('.hit').first().textContent()) ?? '', /城乡居民基本医疗保险/u)
    await page.goto(look('定店药店'))
    await page.getByRole('link', { name: '定点药店', exact: true }).click()
    assert.ok((await page.locator('.hit').count()) > 0)
    for (const gone of ['飞行检查', '飞检', 'zzzz']) {
      await page.goto(look(gone))
      await page.getByText('没有找到。可以这样再试').waitFor()
      assert.equal(await page.getByText('您是不是要找').count(), 0, gone)
    }
  },
)

test(
  'suggestions are chosen by keyboard, told to who hears the page, and put away',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const { page, complaints } = await visit(browser, base)
    await page.goto(base)
    const box = page.getByRole('combobox', { name: '查找公开的文件' })
    await box.pressSequentially('定点')
    const options = page.getByRole('option')
    await options.first().waitFor()
    assert.equal(await box.getAttribute('aria-expanded'), 'true')
    assert.match(
      (await page.locator('form .visually-hidden[role=status]').first().textContent()) ?? '',
      /条建议/u,
    )
    assert.deepEqual(await seriousFaults(page), [])
    await box.press('ArrowDown')
    const first = await options.first().textContent()
    assert.equal(await box.inputValue(), first)
    assert.equal(await box.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'))
    await box.press('Escape')
    assert.equal(await box.inputValue(), '定点', 'what was typed is back')
    assert.equal(await options.count(), 0)
    await box.pressSequentially('药')
    await options.first().waitFor()
    await box.press('ArrowDown')
    await box.press('Enter')
    await page.waitForURL(/\/search\?q=/u)
    assert.ok((await page.locator('.hit').count()) > 0)
    assert.deepEqual(complaints, [])
  },
)

test('what is withdrawn is suggested to nobody, in Chinese or by pinyin', needsBrowser, async () => {
  assert.ok(browser)
  const { page } = await visit(browser, base)
  for (const typed of ['飞行', 'feixing', '定点']) {
    const answer = await page.request.get(`${base}/search/suggest?q=${encodeURIComponent(typed)}`)
    const { suggestions } = (await answer.json()) as { readonly suggestions: readonly string[] }
    assert.equal(suggestions.length > 0, typed === '定点', `${typed}: ${suggestions.join()}`)
  }
})

for (const [name, width, senior] of [
  ['desktop', 1280, false],
  ['phone', 390, false],
  ['senior desktop', 1280, true],
  ['senior phone', 390, true],
] as const)
  test(`${name}: nothing serious, nothing too wide`, needsBrowser, async () => {
    assert.ok(browser)
    const { page, complaints } = await visit(browser, base, { viewport: { width, height: 844 } })
    if (senior) await page.goto(`${base}/senior?on=1&to=/`)
    for (const address of [
      look('定点药店'),
      look('定点药店', '&page=2&order=newest'),
      look('住院费用', '&validity=in-force'),
      look('定店药店'),
      look('zzzz'),
      `${base}/search`,
    ]) {
      await page.goto(address)
      assert.deepEqual(await seriousFaults(page), [], address)
      assert.ok((await overflow(page)) <= 0, `${address} is wider than the window`)
    }
    assert.deepEqual(complaints, [])
  })
