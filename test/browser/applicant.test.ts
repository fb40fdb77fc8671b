import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Migration } from '#platform/db'
import { openDatabase } from '#platform/db'
import type { RequestId } from '#modules/requests'
import { confirmReceipt } from '#modules/requests'
import type { Desk } from '../portal/support/applying.ts'
import { openDesk, pixel } from '../portal/support/applying.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import { day } from '../requests/support/office.ts'
import { testConfig } from '../support/config.ts'
import { testTime } from '../support/databases.ts'
import { launch, needsBrowser, overflow, seriousFaults, serve, visit } from './support/browser.ts'

let desk: Desk | undefined
let base: string
let browser: Browser | undefined
let remove = (): void => undefined

before(async () => {
  if (needsBrowser.skip !== false) return
  const made = testConfig()
  remove = made.remove
  desk = await openDesk({
    open: async <Tables>(migrations: readonly Migration[] = []) => {
      const database = await openDatabase<Tables>(made.config.database)
      await database.migrate(migrations, testTime)
      return database
    },
  })
  base = await serve(desk.app)
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await desk?.close()
  await desk?.office.database.close()
  remove()
})

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const

const sound = async (page: Page): Promise<void> => {
  assert.deepEqual(await seriousFaults(page), [], page.url())
  assert.ok((await overflow(page)) <= 0, `${page.url()} is wider than the window`)
}

const png = (name: string) => ({ name, mimeType: 'image/png', buffer: pixel })

const fill = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('姓名', { exact: true }).first().fill(name)
  await page.getByLabel('证件种类').selectOption({ label: '居民身份证' })
  await page.getByLabel('证件号码').first().fill('330482199003070011')
  await page.getByLabel('身份证明', { exact: true }).setInputFiles(png('身份证.png'))
  await page.locator('#f-phone').fill('13800138000')
  await page.getByLabel('申请的政府信息').fill('2025年县城集中供热管网改造工程的合同')
  await page.getByLabel('电子数据').check()
  await page.getByLabel('网上查看').check()
}

const codeOn = async (page: Page): Promise<string> => (await page.locator('.code').textContent()) ?? ''

const look = async (page: Page, code: string, name: string): Promise<void> => {
  await page.goto(`${base}/request/track`)
  await page.getByLabel('查询码').fill(code)
  await page.getByLabel('申请人的姓名（名称）').fill(name)
  await page.getByRole('button', { name: '查询', exact: true }).click()
}

const newest = async (open: Desk): Promise<RequestId> => {
  const last = (await open.requests()).toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(-1)
  assert.ok(last)
  return last.id
}

test('a citizen with a phone applies, corrects, and follows it to the decision', needsBrowser, async () => {
  assert.ok(browser && desk)
  const { office } = desk
  const deeds = deedsOf(office)
  const { page, complaints } = await visit(browser, base, phone)
  await page.goto(`${base}/request`)
  await page.getByRole('link', { name: '在线填写申请' }).click()
  await sound(page)
  await fill(page, '王小明')
  await page.locator('#f-phone').fill('电话')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('alert').waitFor()
  await sound(page)
  assert.equal(await page.getByLabel('申请的政府信息').inputValue(), '2025年县城集中供热管网改造工程的合同')
  await page.getByRole('link', { name: /电话/u }).click()
  await page.locator('#f-phone').fill('13800138000')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '申请已经提交' }).waitFor()
  await sound(page)
  const code = await codeOn(page)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存为文本文件' }).click(),
  ])
  assert.match(saved.suggestedFilename(), /政府信息公开申请回执.*\.txt$/u)

  const id = await newest(desk)
  const confirm = { ...(await office.on('clerk', id)), confirmedOn: office.today() }
  await office.run((tx) => confirmReceipt(tx, office.act(), confirm, office.cells))
  await deeds.assign(id)
  const asked = { kind: 'clarification-asked', on: office.today(), until: day('2026-09-30') } as const
  await office.fact('clerk', id, asked, { points: '请写明是哪一份合同。' })
  await look(page, code, '王小明')
  await page.getByText('请写明是哪一份合同。').waitFor()
  await sound(page)
  await page.getByLabel('补正的内容').fill('与施工单位的合同')
  await page.getByLabel('附件').setInputFiles(png('说明.png'))
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.getByText('补正已经提交').waitFor()
  await page.getByText('逐日看期限计算书').click()
  await sound(page)

  const { token } = await deeds.askThirdParty(id)
  const third = await visit(browser, base, { ...phone, javaScriptEnabled: false })
  await third.page.goto(`${base}/consultation/${token}`)
  await third.page.getByLabel('不同意公开').check()
  await third.page.getByLabel('理由').fill('合同中有商业秘密。')
  await third.page.getByRole('button', { name: '提交答复' }).click()
  await third.page.getByRole('heading', { name: '答复已经提交' }).waitFor()
  await third.page.goto(`${base}/consultation/${token}`)
  await third.page.getByText('已经用过').waitFor()

  await deeds.search(id)
  await deeds.conclude(id, 'disclosed')
  await look(page, code, '王小明')
  await page.getByRole('heading', { name: '答复', exact: true }).waitFor()
  await sound(page)
  assert.deepEqual(
    complaints.filter((one) => !/status of (?:422|404)/u.test(one)),
    [],
  )
  assert.equal(
    await page
      .context()
      .cookies()
      .then(({ length }) => length),
    0,
  )
})

test('without script, in large type, the form is confirmed on a second page', needsBrowser, async () => {
  assert.ok(browser && desk)
  const { page, complaints } = await visit(browser, base, { ...phone, javaScriptEnabled: false })
  await page.goto(`${base}/senior?on=1&to=/request/${desk.slug}`)
  await fill(page, '李大爷')
  await page.getByText('请别人代理的，在这里填写代理人').click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '请核对后确认提交' }).waitFor()
  assert.ok((await overflow(page)) <= 0)
  desk.pass(5000)
  await page.getByRole('button', { name: '确认提交' }).click()
  await page.getByRole('heading', { name: '申请已经提交' }).waitFor()
  const code = await codeOn(page)
  await look(page, code, '李大爷')
  await page.getByText('等待机关确认收到').waitFor()
  assert.ok((await overflow(page)) <= 0)
  assert.deepEqual(complaints, [])
})

test(
  'a draft stays in this browser, without numbers of papers, until it is cleared',
  needsBrowser,
  async () => {
    assert.ok(browser && desk)
    const { page } = await visit(browser, base)
    const url = `${base}/request/${desk.slug}`
    await page.goto(url)
    await fill(page, '赵草稿')
    await page.waitForTimeout(500)
    await page.reload()
    assert.equal(await page.getByLabel('姓名', { exact: true }).first().inputValue(), '赵草稿')
    assert.ok(await page.getByLabel('网上查看').isChecked())
    assert.equal(await page.getByLabel('证件号码').first().inputValue(), '')
    await page.getByRole('button', { name: '清除草稿' }).click()
    await page.getByText('草稿已经清除').waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('姓名', { exact: true }).first().inputValue(), '')
  },
)
