import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { demoPassword, seedDemo } from '../../src/demo/index.ts'
import { launch, needsBrowser, serve } from './support/browser.ts'
import { ensureWorkbench } from '../../scripts/build-workbench.ts'
import { systemClock } from '#platform/clock'
import { compose } from '../../src/composition.ts'
import { testConfig } from '../support/config.ts'
import { signIn } from './support/workbench.ts'

/** An old site with a list of two pages, and one of its articles gone. */
const oldSite = createServer(({ url = '' }, response) => {
  const html = (text: string) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)
  const nth = /t(\d)\.html$/u.exec(url)?.[1]
  if (url === '/tzgg/')
    html(`<ul><li><a href="t1.html">第1号旧网站公告</a></li><li><a href="t2.html">第2号旧网站公告</a></li>
    <li><a href="t9.html">没有了的旧网站公告</a></li></ul><a href="index_1.html">下一页</a>`)
  else if (url === '/tzgg/index_1.html') html('<a href="t3.html">第3号旧网站公告</a>')
  else if (nth !== undefined && nth !== '9')
    html(`<html><head><meta name="ArticleTitle" content="第${nth}号旧网站公告">
    <meta name="PubDate" content="2018-06-0${nth} 09:00"></head><body><div class="head"><a href="/">首页</a></div>
    <div id="zoom"><p>第${nth}号公告的正文，说明第${nth}项安排，请按时报送材料。</p></div></body></html>`)
  else response.writeHead(404).end()
})

let base = ''
let old = ''
let browser: Browser | undefined
let close: () => Promise<void> = () => Promise.resolve()

before(async () => {
  if (needsBrowser.skip !== false) return
  await ensureWorkbench({ say: () => undefined })
  await new Promise<void>((resolve) => oldSite.listen(0, '127.0.0.1', resolve))
  old = `127.0.0.1:${String((oldSite.address() as AddressInfo).port)}`
  const { config, remove } = testConfig({ env: { GONGKAI_FETCH_ALLOW: old } })
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
  oldSite.closeAllConnections()
  oldSite.close()
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

test(
  'an old site is crawled, approved by somebody else, and its addresses lead on',
  needsBrowser,
  async () => {
    assert.ok(browser)
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await signIn(page, base, 'zhuren', demoPassword)
    await page.getByRole('link', { name: /迁移$/u }).click()
    await page.getByRole('button', { name: '采集旧网站' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('原局网站')
    await page.getByRole('textbox', { name: '栏目' }).fill(`通知公告 ${old}/tzgg/`)
    await page.getByLabel('两次请求之间至少隔几秒').fill('0.1')
    await page.getByRole('button', { name: '开始采集' }).click()
    await page.getByText('网址要以 http:// 或者 https:// 开头').first().waitFor()
    await shot(page, 'moving-crawl-wrong')
    await page.getByRole('textbox', { name: '栏目' }).fill(`通知公告 http://${old}/tzgg/`)
    await page.getByRole('button', { name: '开始采集' }).click()
    await page.getByRole('link', { name: '原局网站' }).click()
    await page.getByRole('heading', { name: '对应关系' }).waitFor({ timeout: 60_000 })
    await page.getByText('有 1 页没有读成').click()
    await page.getByText('t9.html').waitFor()
    await shot(page, 'moving-crawled')
    await page.getByRole('radio', { name: '历史公开' }).check({ force: true })
    await page.getByLabel('其余的', { exact: true }).click()
    await page.getByRole('option').first().waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '试运行', exact: true }).click()
    await page
      .getByText('要由另一位有“批准和撤销历史公开的迁移”权限的人在这里批准')
      .waitFor({ timeout: 60_000 })
    await shot(page, 'moving-own-history')
    assert.equal(await page.getByRole('button', { name: /批准移入/u }).count(), 0)
    const address = page.url()
    await page.close()

    const other = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await signIn(other, base, 'lingdao', demoPassword)
    await other.getByRole('heading', { name: '我的待办' }).waitFor()
    await other.goto(address)
    await other.getByRole('button', { name: '批准移入 3 条历史公开' }).click()
    await shot(other, 'moving-approve-phone')
    await other.getByRole('button', { name: '是', exact: true }).click()
    await other.getByRole('button', { name: '撤销这次迁移' }).waitFor({ timeout: 60_000 })
    await shot(other, 'moving-approved-phone')
    const led = await fetch(`${base}/tzgg/t1.html`)
    assert.equal(led.status, 200)
    assert.match(led.url, /\/documents\/\d+$/u)
    await other.goto(led.url)
    await other.getByText('没有经过本系统的审核签署').waitFor()
    await other.getByText('迁入内容的国密 SM3 摘要').waitFor()
    await shot(other, 'moving-public-phone')
    await other.setViewportSize({ width: 1280, height: 900 })
    await shot(other, 'moving-public')
    await other.close()
  },
)
