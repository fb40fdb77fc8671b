import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { systemClock } from '#platform/clock'
import { demoPassword } from '../../src/demo/index.ts'
import { wrongTotalPage } from './support/app.ts'
import type { Visit } from './support/browser.ts'
import { needsBrowser, overflow, seriousFaults, visit } from './support/browser.ts'
import { openOffice } from './support/office.ts'
import { signIn, unexpected } from './support/workbench.ts'

const { base, browser } = openOffice({ now: systemClock })

const enter = async (username: string): Promise<Visit> => {
  const visited = await visit(browser(), base())
  await signIn(visited.page, base(), username, demoPassword)
  await visited.page.getByRole('heading', { name: '我的待办' }).waitFor()
  return visited
}

const sound = async (page: Page, where: string): Promise<void> => {
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
}

/** The buttons of the screen itself and of the drawer over it. */
const buttons = (page: Page): Promise<readonly string[]> =>
  page.locator('#main button, .ant-drawer button').allTextContents()

const openFirst = async (page: Page): Promise<void> => {
  await page.locator('.rows .as-link').first().click()
  await page.getByRole('dialog').locator('.facts').first().waitFor()
}

const changes = /设立|更名|修改|隶属|撤销|合并|分立|划转|登记|停用|恢复|开通|重设|授予|收回|任命|解除/u

test('an auditor looks for people and actions in the trail, and changes nothing', needsBrowser, async () => {
  const { page, complaints } = await enter('shenji')
  await page.getByRole('link', { name: '审计' }).click()
  await page.getByRole('table', { name: '审计记录，新的在前' }).waitFor()
  await page.getByLabel('谁', { exact: true }).click()
  await page.getByTitle(/蒋审计/u).click()
  await page.getByLabel('动作', { exact: true }).click()
  await page.keyboard.type('登录')
  await page.getByTitle('登录', { exact: true }).click()
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByText('共 1 条').waitFor()
  await page.getByRole('cell', { name: '蒋审计' }).waitFor()
  await sound(page, 'the trail, narrowed down')
  for (const [path, title] of Object.entries({ organisations: '机构', people: '人员' })) {
    await page.goto(`${base()}/workbench/${path}`)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await openFirst(page)
    const offered = await buttons(page)
    assert.ok(offered.length > 0)
    assert.deepEqual(
      offered.filter((words) => changes.test(words)),
      [],
      title,
    )
  }
  assert.deepEqual(unexpected(complaints), [])
})

test('a clerk is offered no form of a body, and refused when asking all the same', needsBrowser, async () => {
  const { page } = await enter('jingban')
  await page.getByRole('link', { name: '机构' }).click()
  await openFirst(page)
  assert.deepEqual(
    (await buttons(page)).filter((words) => changes.test(words)),
    [],
  )
  const id = page.url().split('/').at(-1) ?? ''
  const answer = await page.request.post(`${base()}/api/organisations/${id}/rename`, {
    headers: { 'x-gongkai': 'workbench' },
    data: { name: '别的局', from: '2026-01-01' },
  })
  assert.equal(answer.status(), 403)
})

test('a report sent in is checked, and the wrong total found', needsBrowser, async () => {
  const { page, complaints } = await enter('jingban')
  await page.getByRole('link', { name: '年报自查' }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: '年报.html',
    mimeType: 'text/html',
    buffer: Buffer.from(wrongTotalPage()),
  })
  await page.getByText(/处错误必须改正/u).waitFor()
  await sound(page, 'the self-check')
  assert.deepEqual(unexpected(complaints), [])
})

test('a session ended elsewhere asks for the password over the form, which stays', needsBrowser, async () => {
  const { page, complaints } = await enter('guanli')
  await page.goto(`${base()}/workbench/organisations`)
  await page.getByRole('button', { name: '设立机构' }).click()
  await page.getByLabel('名称', { exact: true }).fill('青川县数据局')
  await page.getByLabel('行政区划代码').fill('510822')

  const other = await enter('guanli')
  await other.page.getByRole('link', { name: '我的账户' }).click()
  await other.page.getByRole('button', { name: '其他设备都退出' }).click()
  await other.page.getByRole('dialog').getByRole('button', { name: '是', exact: true }).click()
  await other.page.getByText('其他设备都已退出。').waitFor()

  await page.getByRole('button', { name: '设立', exact: true }).click()
  const again = page.getByRole('dialog', { name: '登录已经失效' })
  await again.waitFor()
  assert.equal(await again.getByLabel('账号').inputValue(), 'guanli')
  await sound(page, 'the sign-in over the form')
  await again.getByLabel('口令', { exact: true }).fill(demoPassword)
  await again.getByRole('button', { name: '登录', exact: true }).click()
  await again.waitFor({ state: 'detached' })
  assert.equal(await page.getByLabel('名称', { exact: true }).inputValue(), '青川县数据局')
  await page.getByRole('button', { name: '设立', exact: true }).click()
  await page.getByRole('dialog', { name: '青川县数据局' }).waitFor()
  assert.deepEqual(unexpected([...complaints, ...other.complaints]), [])
})
