import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { systemClock } from '#platform/clock'
import { needsBrowser, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const { base, browser, signedIn } = openOffice({ now: systemClock })

/** What the public asked is written down every ten seconds. */
const seenInReport = async (page: Page, text: string): Promise<void> => {
  const row = page.getByRole('row').filter({ hasText: text }).first()
  for (let tries = 0; tries < 15; tries += 1) {
    await page.goto(`${base()}/workbench/search?days=7`)
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
    const visitor = await browser().newPage()
    await visitor.goto(`${base()}/search?q=${encodeURIComponent('慢病本子')}`)
    await visitor.getByText('没有找到').first().waitFor()
    await visitor.close()

    const page = await (await signedIn('zhuren', { width: 1440, running: true })).newPage()
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
  const page = await (await signedIn('kezhang', { width: 1440, running: true })).newPage()
  await seenInReport(page, '慢病本子')
  assert.equal(await page.getByRole('button', { name: '加同义词' }).count(), 0)
  await page.close()
})
