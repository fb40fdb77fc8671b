import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Instant } from '#platform/clock'
import { sealer } from '#platform/crypto'
import { ensureWorkbench } from '../../../scripts/build-workbench.ts'
import type { Composed } from '../../../src/composition.ts'
import { compose } from '../../../src/composition.ts'
import type { AtWork } from '../../../src/demo/at-work.ts'
import { atWork } from '../../../src/demo/at-work.ts'
import { demoPassword, seedDemo } from '../../../src/demo/index.ts'
import { testConfig } from '../../support/config.ts'
import { launch, needsBrowser, serve } from './browser.ts'

type Running = Extract<Composed, { readonly ok: true }>

interface Opening {
  /** What time it is in the office, asked anew each time. */
  readonly now: () => Instant
  /** More settings of the environment, asked when it opens. */
  readonly env?: () => Readonly<Record<string, string>>
  /** What is put in before anybody looks. */
  readonly fill?: (composed: Running, office: AtWork) => Promise<void>
}

interface Window {
  readonly width?: number
  readonly height?: number
  /** The browser's clock runs, instead of standing at the time of the office. */
  readonly running?: boolean
}

/**
 * The office of `npm run demo`, its people without their papers, listening, with a browser: opened before the tests of
 * a file and closed behind them. Nothing is opened where there is no Chromium.
 */
export const openOffice = ({ now, env, fill }: Opening) => {
  let open:
    { readonly base: string; readonly browser: Browser; readonly ground: Running['ground'] } | undefined
  let close: () => Promise<void> = () => Promise.resolve()

  before(async () => {
    if (needsBrowser.skip !== false) return
    await ensureWorkbench({ say: () => undefined })
    const { config, remove } = testConfig({ env: env?.() ?? {} })
    const composed = await compose(config, now)
    assert.ok(composed.ok)
    close = async () => {
      await composed.app.close()
      remove()
    }
    const { database, identity, keys } = composed.ground
    await seedDemo(database, identity, now())
    const office = await database.transaction((tx) => atWork(tx, sealer(keys)))
    assert.ok(office)
    await fill?.(composed, office)
    open = { base: await serve(composed.app), browser: await launch(), ground: composed.ground }
  })
  after(async () => {
    await open?.browser.close()
    await close()
  })

  const there = () => open ?? assert.fail('the office is not open')

  /** A browser of somebody's own, signed in. */
  const signedIn = async (username: string, window: Window = {}): Promise<BrowserContext> => {
    const { base, browser } = there()
    const { width = 1280, height = 900, running = false } = window
    const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' })
    if (!running) await context.clock.setFixedTime(now())
    const answer = await context.request.post(`${base}/api/session/sign-in`, {
      data: { username, password: demoPassword },
      headers: { 'x-gongkai': '1' },
    })
    assert.equal(answer.status(), 200, await answer.text())
    return context
  }

  return {
    /** Where it listens. */
    base: () => there().base,
    browser: () => there().browser,
    ground: () => there().ground,
    signedIn,

    /** A screen of the workbench as somebody sees it, once it is there. */
    desk: async (username: string, path: string, window: Window = {}): Promise<Page> => {
      const page = await (await signedIn(username, window)).newPage()
      await page.goto(`${there().base}/workbench${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      return page
    },
  }
}
