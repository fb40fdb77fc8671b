import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { demoPassword, seedDemo } from '../../src/demo/index.ts'
import { launch, needsBrowser, serve } from './support/browser.ts'
import { ensureWorkbench } from '../../scripts/build-workbench.ts'
import { systemClock } from '#platform/clock'
import { compose } from '../../src/composition.ts'
import { testConfig } from '../support/config.ts'
import { signIn } from './support/workbench.ts'

let base = ''
let browser: Browser | undefined
let close: () => Promise<void> = () => Promise.resolve()

before(async () => {
  if (needsBrowser.skip !== false) return
  await ensureWorkbench({ say: () => undefined })
  const { config, remove } = testConfig()
  const composed = await compose(config)
  assert.ok(composed.ok)
  const { app, ground, schedule } = composed
  await seedDemo(ground.database, ground.identity, systemClock())
  schedule.start()
  base = await serve(app)
  close = async () => {
    await app.close()
    remove()
  }
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await close()
})

const folder = process.env['SHOTS']
const shot = async (page: Page, name: string): Promise<void> => {
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const list = [
  '标题,时间,栏目,内容',
  '第一号通告,2019-03-01,旧通告,第一号通告的正文。',
  '第二号通告,去年春天,旧通告,第二号通告的正文。',
  '第三号通告,2019-03-03,旧通告,第三号通告的正文。',
].join('\n')

test('a list with a broken row is mapped, tried, put in and taken out', needsBrowser, async () => {
  assert.ok(browser)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  // The office director may prepare as well as take out again.
  await signIn(page, base, 'zhuren', demoPassword)
  await page.getByRole('link', { name: /迁移$/u }).click()
  await page.getByRole('heading', { name: '迁移旧网站' }).waitFor()
  await shot(page, 'moving-list')
  await page.setInputFiles('input[type=file]', {
    name: '旧网站.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  })
  await page.getByRole('heading', { name: '对应关系' }).waitFor({ timeout: 30_000 })
  await page.getByText('有 1 个旧栏目还没有对应：旧通告。').waitFor()
  await shot(page, 'moving-mapping')
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByText('请至少把一个栏目对应到这里的栏目').first().waitFor()
  await page.getByLabel('其余的', { exact: true }).click()
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByText('“去年春天”读不懂').waitFor({ timeout: 30_000 })
  await shot(page, 'moving-tried')
  await page.getByRole('button', { name: '移入 2 条草稿' }).click()
  await page.getByRole('button', { name: '是', exact: true }).click()
  await page.getByRole('button', { name: '撤销这次迁移' }).waitFor({ timeout: 30_000 })
  await page.getByRole('link', { name: '第一号通告' }).waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await shot(page, 'moving-done-phone')
  await page.getByRole('button', { name: '撤销这次迁移' }).click()
  await page.getByRole('button', { name: '是', exact: true }).click()
  await page.getByText('已撤销').first().waitFor({ timeout: 30_000 })
  await page.close()
})
