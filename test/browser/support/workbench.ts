import assert from 'node:assert/strict'
import { systemClock } from '#platform/clock'
import { openSetup } from '#modules/identity'
import type { Page } from 'playwright-core'
import { ensureWorkbench } from '../../../scripts/build-workbench.ts'
import { compose } from '../../../src/composition.ts'
import { testConfig } from '../../support/config.ts'

export interface Fresh {
  readonly base: string
  /** What follows `token=` in the link of the first start. */
  readonly token: string
  readonly close: () => Promise<void>
}

/** The whole application with an empty database, as at the first start, listening. */
export const freshInstallation = async (): Promise<Fresh> => {
  await ensureWorkbench({ say: () => undefined })
  const { config, remove } = testConfig()
  const composed = await compose(config)
  assert.ok(composed.ok)
  const { app, ground } = composed
  const token = await ground.database.transaction((tx) => openSetup(tx, systemClock()))
  assert.ok(token !== undefined)
  const base = await app.listen({ host: '127.0.0.1', port: 0 })
  const close = async (): Promise<void> => {
    await app.close()
    remove()
  }
  return { base, token, close }
}

/** The password of everybody in these tests. */
export const password = 'shan gao yue xiao 2026'

/** Makes the first administrator, guanli, by the link; `look` sees the form as it is filled in. */
export const setUp = async (
  page: Page,
  { base, token }: Fresh,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  await page.goto(`${base}/workbench/setup?token=${token}`)
  await page.getByLabel('姓名').fill('冯管理')
  await page.getByLabel('账号').fill('guanli')
  await page.getByLabel('新口令').fill(password)
  await page.getByLabel('再填一次').fill(password)
  await look()
  await page.getByRole('button', { name: '建立账号' }).click()
  await page.getByRole('heading', { name: '设置好了' }).waitFor()
}

/** Signs in with name and password. */
export const signIn = async (page: Page, base: string, username: string, password: string): Promise<void> => {
  await page.goto(`${base}/workbench/`)
  await page.getByLabel('账号').fill(username)
  await page.getByLabel('口令', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Nobody being signed in is told by 401, a mistake by 422; Chromium writes both on the console. */
export const unexpected = (complaints: readonly string[]): readonly string[] =>
  complaints.filter((one) => !/the server responded with a status of (?:401|422)/u.test(one))
