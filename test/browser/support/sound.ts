import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { overflow, seriousFaults } from './browser.ts'

/** Where to leave pictures to be looked at: GONGKAI_PICTURES=/tmp/pictures. */
const pictures = process.env['GONGKAI_PICTURES']

/** That a screen is as wide as its window, on a desk and on a phone, and that axe finds nothing serious in it. */
export const sound = async (page: Page, where: string): Promise<void> => {
  const window = page.viewportSize() ?? { width: 1280, height: 900 }
  for (const [name, size] of [['phone', { width: 390, height: 844 }] as const, ['desk', window] as const]) {
    await page.setViewportSize(size)
    if (pictures !== undefined)
      await page.screenshot({ path: `${pictures}/${where.replaceAll(' ', '-')}-${name}.png` })
    assert.ok((await overflow(page)) <= 0, `${where} is wider than the window of a ${name}`)
  }
  assert.deepEqual(await seriousFaults(page), [], where)
}
