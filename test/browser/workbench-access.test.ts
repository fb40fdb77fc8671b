import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launch, needsBrowser, overflow, seriousFaults, visit } from './support/browser.ts'
import type { Fresh } from './support/workbench.ts'
import { freshInstallation, setUp, unexpected } from './support/workbench.ts'

let fresh: Fresh | undefined
let browser: Browser | undefined
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>> | undefined

before(async () => {
  if (needsBrowser.skip !== false) return
  fresh = await freshInstallation()
  browser = await launch()
  const { page } = await visit(browser, fresh.base)
  await setUp(page, fresh)
  signedIn = await page.context().storageState()
})
after(async () => {
  await browser?.close()
  await fresh?.close()
})

const screens = {
  '': '我的待办',
  organisations: '机构',
  people: '人员',
  roles: '角色与权限',
  calendar: '工作日历',
  sweeps: '定时任务',
  settings: '系统设置',
  account: '我的账户',
  nothing: '没有这一页',
} as const

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const

const opened = async (page: Page, path: string, title: string): Promise<void> => {
  await page.goto(`${fresh?.base ?? ''}/workbench/${path}`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.waitForLoadState('networkidle')
}

for (const [name, viewport] of Object.entries(widths))
  test(
    `at ${name} width nothing serious on any screen, nothing too wide, no complaint`,
    needsBrowser,
    async () => {
      assert.ok(browser && fresh && signedIn)
      const { page, complaints } = await visit(browser, fresh.base, { viewport, storageState: signedIn })
      for (const [path, title] of Object.entries(screens)) {
        await opened(page, path, title)
        assert.deepEqual(await seriousFaults(page), [], title)
        assert.ok((await overflow(page)) <= 0, `${title} is wider than the window`)
      }
      assert.deepEqual(unexpected(complaints), [])
    },
  )

test(
  'a keyboard meets the skip link first, and a new screen takes the focus to its title',
  needsBrowser,
  async () => {
    assert.ok(browser && fresh && signedIn)
    const { page } = await visit(browser, fresh.base, { storageState: signedIn })
    await opened(page, '', screens[''])
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.textContent'), '跳到正文')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'main')
    await page.getByRole('link', { name: '人员' }).click()
    await page.getByRole('heading', { level: 1, name: '人员' }).waitFor()
    assert.equal(await page.evaluate('document.activeElement.textContent'), '人员')
    assert.equal(await page.title(), '人员 · 工作台')
  },
)

test('the policy of the page allows no inline script and no inline style', needsBrowser, async () => {
  assert.ok(fresh)
  const { headers } = await fetch(`${fresh.base}/workbench/`)
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'self'/u)
  assert.doesNotMatch(policy, /unsafe/u)
})
