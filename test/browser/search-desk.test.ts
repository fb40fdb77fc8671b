import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { demoPassword } from '../../src/demo/index.ts'
import { launch, needsBrowser, seriousFaults } from './support/browser.ts'
import { demoInstallation } from './support/workbench.ts'

let base = ''
let browser: Browser | undefined
let close: () => Promise<void> = () => Promise.resolve()

before(async () => {
  if (needsBrowser.skip !== false) return
  ;({ base, close } = await demoInstallation())
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await close()
})

const signedIn = async (username: string): Promise<Page> => {
  assert.ok(browser)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const answer = await context.request.post(`${base}/api/session/sign-in`, {
    data: { username, password: demoPassword },
    headers: { 'x-gongkai': '1' },
  })
  assert.equal(answer.status(), 200, await answer.text())
  return context.newPage()
}

/** What the public asked is written down every ten seconds. */
const seenInReport = async (page: Page, text: string): Promise<void> => {
  const row = page.getByRole('row').filter({ hasText: text }).first()
  for (let tries = 0; tries < 15; tries += 1) {
    await page.goto(`${base}/workbench/search?days=7`)
    await page.getByRole('heading', { name: '搜索', exact: true }).waitFor()
    if (
      await row.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      )
    )
      return
  }
  assert.fail(`${text} is never told of`)
}

test(
  'what the public looks for in vain is told to the editor, who gives it a synonym',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const visitor = await browser.newPage()
    await visitor.goto(`${base}/search?q=${encodeURIComponent('慢病本子')}`)
    await visitor.getByText('没有找到').first().waitFor()
    await visitor.close()

    const page = await signedIn('zhuren')
    await seenInReport(page, '慢病本子')
    assert.deepEqual(await seriousFaults(page), [])
    await page.getByRole('button', { name: '加同义词' }).first().click()
    await page.getByText('公众搜索“慢病本子”没有找到').waitFor()
    await page.getByLabel('意思相同的词').fill('慢病本子、病历手册')
    await page.getByRole('button', { name: '增加', exact: true }).click()
    await page.getByText('已经增加').waitFor()

    await page.getByText('同义词', { exact: true }).first().click()
    await page.getByText('慢病本子').first().waitFor()
    assert.deepEqual(await seriousFaults(page), [])

    await page.getByText('索引', { exact: true }).first().click()
    await page.getByText('完整').waitFor()
    await page.close()
  },
)

test('who may not manage words reads what was looked for and is offered no form', needsBrowser, async () => {
  const page = await signedIn('kezhang')
  await seenInReport(page, '慢病本子')
  assert.equal(await page.getByRole('button', { name: '加同义词' }).count(), 0)
  await page.close()
})
