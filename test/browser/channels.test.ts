import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { later, systemClock } from '#platform/clock'
import { sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import type { DocumentId } from '#modules/publishing'
import { pngOf } from '../channels/support/desk.ts'
import type { WechatServer } from '../channels/support/wechat-server.ts'
import { startWechat } from '../channels/support/wechat-server.ts'
import { contentOf, putPublished } from '../support/publications.ts'
import { needsBrowser, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

let onPage = ''
let now = systemClock()
let wechat: WechatServer | undefined
let sweep: (id: string) => Promise<unknown> = () => Promise.resolve()

const secret = 'right0right0right0right0right000'

before(async () => {
  if (needsBrowser.skip === false) wechat = await startWechat('wx0123456789abcdef', secret)
})

const { base, desk } = openOffice({
  now: () => now,
  env: () => ({ GONGKAI_WECHAT_URL: wechat?.url ?? '' }),
  fill: async ({ schedule, ground }, office) => {
    const { organisation } = office
    const { person } = office.caller('jingban')
    await ground.database.transaction(async (tx) => {
      const column = office.column('notices')
      const title = '关于进一步做好城乡居民基本医疗保险门诊统筹和门诊慢特病待遇保障有关工作的通知'
      await putPublished(tx, { column, title, on: now.slice(0, 10) }, { organisation, person })
      // Its page in the workbench shows what its version says.
      const other = { column, title: '关于公布第二批定点零售药店名单的通知', on: now.slice(0, 10) }
      onPage = await putPublished(tx, other, { organisation, person })
      const id = newId()
      await tx
        .insertInto('document_version')
        .values({
          ...{ id, document: onPage as DocumentId, number: 1, digest: 'd', note: null },
          content: sealer(ground.keys).seal(JSON.stringify(contentOf(other)), {
            ...{ table: 'document_version', column: 'content', row: id },
          }),
          ...{ saved_by: person, saved_at: now },
        })
        .execute()
    })
    sweep = (id) => schedule.run(id, { who: 'cli:test', at: now, from: null })
  },
})

after(() => wechat?.stop())

/** A screen as somebody sees it, at the time of the machine. */
const pageOf = (username: string, path: string, width = 1440): Promise<Page> =>
  desk(username, path, { width, running: true })

const pass = async (seconds: number, ...sweeps: readonly string[]): Promise<void> => {
  now = later(now, seconds * 1000)
  for (const id of sweeps) await sweep(id)
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['GONGKAI_SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('an account is set up, a wrong secret is told, and mended', needsBrowser, async () => {
  const page = await pageOf('zhuren', '/channels?view=accounts')
  await page.getByRole('button', { name: '登记账号' }).click()
  await page.getByLabel('账号名称').fill('示例县医保')
  await page.getByLabel('AppID').fill('wx0123456789abcdef')
  await page.getByLabel('AppSecret').fill('wrong0wrong0wrong0wrong0wrong000')
  await page.locator('.cover-field input[type=file]').setInputFiles({
    name: '封面.png',
    mimeType: 'image/png',
    buffer: Buffer.from(pngOf(90)),
  })
  await page.getByAltText('现在的封面').waitFor()
  await shot(page, 'account-form')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('不自动推送', { exact: true }).waitFor()
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('AppSecret 不对').waitFor()
  await shot(page, 'accounts')
  assert.deepEqual(await seriousFaults(page), [])
  await page.getByRole('button', { name: '修改', exact: true }).click()
  await page.getByLabel('AppSecret').fill(secret)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('AppSecret 不对').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('连接正常').waitFor()
})

test('a push that fails says why, and is published when tried again', needsBrowser, async () => {
  assert.ok(wechat)
  const page = await pageOf('jingban', '/channels?view=pushes')
  await page.getByRole('button', { name: '推送文件' }).click()
  const field = page.locator('.ant-drawer .push-pick input')
  await field.click()
  await page.locator('.ant-select-item-option', { hasText: '门诊统筹' }).click()
  await page.getByLabel('公众号标题').fill('门诊统筹怎么报')
  await shot(page, 'push-form')
  assert.deepEqual(await seriousFaults(page), [])
  await page.getByRole('button', { name: '推送', exact: true }).click()
  await page.getByRole('cell').getByText('等待推送').waitFor()
  wechat.listed = false
  wechat.expire()
  await pass(0, 'outbox')
  await page.reload()
  await page.getByText('IP 白名单').waitFor()
  await shot(page, 'push-failed')
  const phone = await pageOf('jingban', '/channels?view=pushes', 390)
  await phone.getByText('IP 白名单').waitFor()
  await shot(phone, 'push-failed-phone')
  await phone.goto(`${base()}/workbench/`)
  await phone.getByText('没有推送到公众号').waitFor()
  wechat.listed = true
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('button', { name: '重新推送' }).click()
  await page.getByRole('cell').getByText('等待推送').waitFor()
  // The token was ended meanwhile: the first attempt learns of it, the next has a new one.
  await pass(1, 'outbox')
  await pass(60, 'outbox')
  await pass(60, 'channels')
  await page.reload()
  await page.getByRole('cell').getByText('已发布').waitFor()
  const link = page.getByRole('link', { name: '门诊统筹怎么报' })
  assert.match((await link.getAttribute('href')) ?? '', /^https:\/\/mp\.weixin\.qq\.com\/s\//u)
  await shot(page, 'push-published')
  assert.equal(wechat.live().length, 1)
})

test('what is public is pushed from its own page', needsBrowser, async () => {
  assert.ok(wechat)
  const page = await pageOf('jingban', `/documents/${onPage}`)
  const button = page.getByRole('button', { name: '推送到公众号' })
  await button.waitFor()
  await shot(page, 'document-push-button')
  await button.click()
  const drawer = page.getByRole('dialog', { name: '推送到公众号' })
  await drawer.getByLabel('公众号标题').waitFor()
  assert.equal(await drawer.getByLabel('公众号标题').inputValue(), '关于公布第二批定点零售药店名单的通知')
  assert.equal(await drawer.locator('.push-pick').count(), 0, 'there is nothing to pick')
  await shot(page, 'document-push-form')
  assert.deepEqual(await seriousFaults(page), [])
  await drawer.getByRole('button', { name: '推送', exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
  await pass(60, 'outbox')
  await pass(60, 'channels')
  await page.goto(`${base()}/workbench/channels?view=pushes`)
  const row = page.getByRole('row', { name: /第二批定点零售药店名单/u })
  await row.getByText('已发布').waitFor()
  assert.equal(wechat.live().length, 2)
  const reader = await pageOf('kezhang', `/documents/${onPage}`, 390)
  await reader.getByRole('heading', { level: 1 }).waitFor()
  await shot(reader, 'document-push-phone')
})

test(
  'a table with a broken row names it and stores nothing; mended, it is all there',
  needsBrowser,
  async () => {
    const page = await pageOf('jingban', '/channels?view=records')
    const csv = (second: string) => ({
      name: '记录.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`渠道,标题,发布日期\r\n微博,第一期简报,2026-05-06\r\n${second}\r\n`),
    })
    await page.getByRole('button', { name: '从表格导入' }).click()
    const field = page.locator('.ant-drawer input[type=file]')
    await field.setInputFiles(csv('微薄,第二期简报,2026-05-13'))
    await page.getByText('2 行里有 1 行不能登记').waitFor()
    await page.getByText('渠道“微薄”不认识').waitFor()
    await shot(page, 'import-broken')
    assert.deepEqual(await seriousFaults(page), [])
    await field.setInputFiles(csv('微博,第二期简报,2026-05-13'))
    await page.getByText('2 行都可以登记').waitFor()
    await page.getByRole('button', { name: '登记这 2 行' }).click()
    await page.getByRole('cell').getByText('第二期简报').waitFor()
    await shot(page, 'records')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^导出/u }).click(),
    ])
    assert.match(saved.suggestedFilename(), /渠道记录.*\.csv/u)
  },
)
