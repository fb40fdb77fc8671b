import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { totp } from '../support/totp.ts'
import { launch, needsBrowser, overflow, seriousFaults, visit } from './support/browser.ts'
import type { Fresh } from './support/workbench.ts'
import { freshInstallation, password, setUp, signIn, unexpected } from './support/workbench.ts'

let fresh: Fresh | undefined
let browser: Browser | undefined

before(async () => {
  if (needsBrowser.skip !== false) return
  fresh = await freshInstallation()
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await fresh?.close()
})

const body = '青川县财政局'

const sound = async (page: Page, where: string): Promise<void> => {
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
}

const openBody = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '设立机构' }).click()
  await page.getByLabel('名称', { exact: true }).fill(body)
  await page.getByLabel('行政区划代码').fill('510822')
  await sound(page, 'the form of a body')
  await page.getByRole('button', { name: '设立', exact: true }).click()
  await page.getByRole('dialog', { name: body }).waitFor()
  await sound(page, 'a body')
}

const addPerson = async (page: Page, base: string): Promise<void> => {
  await page.goto(`${base}/workbench/people`)
  await page.getByRole('button', { name: '登记人员' }).click()
  await page.getByLabel('姓名', { exact: true }).fill('林信息')
  await page.getByLabel('单位').click()
  await page.getByTitle(body).click()
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByRole('dialog', { name: '林信息' }).waitFor()
}

/** Opens the account of the person whose drawer is open, grants a role, and gives the way in. */
const letIn = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '开通账号' }).click()
  await page.getByRole('textbox', { name: '账号' }).fill('xinxi')
  await page.getByRole('button', { name: '开通', exact: true }).click()
  const link = new URL((await page.locator('.link-once').textContent()) ?? '')
  await page.getByRole('button', { name: '授予角色' }).click()
  await page.getByLabel('角色', { exact: true }).last().click()
  await page.getByTitle('信息员').click()
  await page.getByRole('button', { name: '授予', exact: true }).click()
  await page.getByRole('cell', { name: '信息员' }).waitFor()
  await sound(page, 'a person')
  return link.pathname + link.search
}

test('from the link of the first start to somebody who may not see the trail', needsBrowser, async () => {
  assert.ok(browser && fresh)
  const { base } = fresh
  const first = await visit(browser, base)
  await setUp(first.page, fresh, () => sound(first.page, 'set-up'))
  await first.page.getByRole('link', { name: '去设立机构' }).click()
  await openBody(first.page)
  await addPerson(first.page, base)
  const invitation = await letIn(first.page)

  const other = await visit(browser, base)
  await other.page.goto(base + invitation)
  await other.page.getByLabel('新口令').fill(password)
  await other.page.getByLabel('再填一次').fill(password)
  await other.page.getByRole('button', { name: '设置口令' }).click()
  await other.page.getByRole('heading', { name: '口令已经设好' }).waitFor()
  await signIn(other.page, base, 'xinxi', password)
  await other.page.getByRole('heading', { name: '我的待办' }).waitFor()
  assert.equal(await other.page.getByRole('link', { name: '审计' }).count(), 0)
  await other.page.goto(`${base}/workbench/audit`)
  await other.page.getByRole('heading', { name: '没有权限' }).waitFor()
  await sound(other.page, 'refused')
  assert.deepEqual(unexpected([...first.complaints, ...other.complaints]), [])
})

test('a second factor is set up by its secret and asked for at the next sign-in', needsBrowser, async () => {
  assert.ok(browser && fresh)
  const { base } = fresh
  const { page, complaints } = await visit(browser, base)
  await signIn(page, base, 'guanli', password)
  await page.getByRole('link', { name: '我的账户' }).click()
  await page.getByRole('button', { name: '启用' }).click()
  await page.getByLabel('先填写口令，确认是您本人').fill(password)
  await page.getByRole('button', { name: '下一步' }).click()
  const secret = (await page.locator('.qr code').textContent()) ?? ''
  await sound(page, 'the QR code')
  await page.getByLabel('验证器现在显示的 6 位数字').fill(totp(secret.replaceAll(' ', '')))
  await page.getByRole('button', { name: '启用动态口令' }).click()
  await page.getByText('已经启用：').waitFor()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('heading', { level: 1, name: '登录' }).waitFor()
  await signIn(page, base, 'guanli', password)
  await page.getByRole('textbox', { name: '动态口令' }).fill(totp(secret.replaceAll(' ', ''), 1))
  await sound(page, 'the code')
  await page.getByRole('button', { name: '验证', exact: true }).click()
  await page.getByRole('heading', { name: '我的待办' }).waitFor()
  assert.deepEqual(unexpected(complaints), [])
})
