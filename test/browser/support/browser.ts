import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** The options of a test that needs a browser: skipped, with a line that says so, where there is none. */
export const needsBrowser = {
  skip: existsSync(executable)
    ? false
    : `没有 Chromium（${executable}），浏览器测试略过；no Chromium on this machine`,
  timeout: 120_000,
}

/**
 * Features of Chromium the tests do without. The last list given holds, so Playwright's own stands here too, as far as
 * it is about Chromium on Linux.
 */
const without = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  // These would ask elsewhere.
  'AimEnabled',
  'LensOverlay',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PreconnectToSearch',
  // Two pages below an address bar nobody sees, loaded for every window: a third of what a test cost.
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]

const args = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${without.join(',')}`,
]

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: executable, args })

/** Opens the app on a free port of this machine. */
export const serve = async (app: FastifyInstance): Promise<string> =>
  app.listen({ host: '127.0.0.1', port: 0 })

export interface Visit {
  readonly page: Page
  /** What a good page never does: errors on the console, refused by its own policy, asking other hosts. */
  readonly complaints: readonly string[]
}

/** A page that writes down everything it should not do. */
export const visit = async (
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`)
  })
  return { page, complaints }
}

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/**
 * What axe-core finds serious or critical on a page, one line each. Run past the page's policy, as a tool may. It need
 * not describe what is in order, nor name the way to what is not: that takes a third of its time.
 */
export const seriousFaults = async (page: Page): Promise<readonly string[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe)
  const found: unknown = await page.evaluate(`axe.run({ resultTypes: ['violations'], selectors: false })
    .then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')))`)
  assert.ok(Array.isArray(found))
  return found.map(String)
}

/** How much wider than the window the page is, in pixels. */
export const overflow = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'))
