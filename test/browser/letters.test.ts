import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { parseLocalDate as day } from '#statute/calendar'
import { createTextReader } from '#platform/text'
import { setLetterOffice } from '#modules/letters'
import type { RequestId } from '#modules/requests'
import { letterOffice } from '../letters/support/bench.ts'
import { answerRequest } from './support/answered.ts'
import { needsBrowser } from './support/browser.ts'
import { openOffice } from './support/office.ts'
import { sound } from './support/sound.ts'

const now = '2026-11-27T02:00:00.000Z'
let request = '' as RequestId

const { base, desk } = openOffice({
  now: () => now,
  fill: async ({ ground }, office) => {
    const { organisation } = office
    const set = { organisation, office: letterOffice, from: day('2026-01-05') }
    const act = office.act('zhuren', '2026-01-05T02:00:00.000Z')
    await ground.database.transaction((tx) => setLetterOffice(tx, act, set))
    const refusal = { on: day('2026-11-26'), kind: 'internalMatter', open: true } as const
    request = (await answerRequest(ground, refusal)).id
  },
})

const reader = createTextReader()
after(() => reader.close())

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Opens the letter that fits the decision, over its case. */
const openLetter = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: '文书' }).click()
  const row = page.getByRole('row', { name: /政府信息不予公开告知书/u })
  await row.getByRole('button', { name: '拟制' }).click()
  await page.getByRole('article', { name: '政府信息不予公开告知书' }).waitFor()
}

/** Posts what is on the screen, and proves that it arrived. */
const deliver = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '登记送出' }).click()
  const begin = page.getByRole('dialog').last()
  await begin.getByLabel('邮件号').fill('EA123456789CN')
  await begin.getByRole('button', { name: '登记送出' }).click()
  await page.getByText('EA123456789CN').first().waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '登记送达' }).click()
  const end = page.getByRole('dialog').last()
  const proof = { name: '签收.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') }
  await end.locator('input[type=file]').setInputFiles(proof)
  await end.getByText('签收.png').waitFor()
  await end.getByRole('button', { name: '登记送达' }).click()
  await page.getByText('打开（记入审计）').waitFor()
}

test(
  'a letter is worded, refused by the rules, mended, issued with its number, read as PDF and delivered',
  needsBrowser,
  async () => {
    const page = await desk('jingban', `/requests/${request}`)
    await openLetter(page)
    const letter = page.getByRole('article', { name: '政府信息不予公开告知书' })
    // 复议前置, the line of the day: not to be worded by anybody.
    await letter.getByText(/应当.*先向示例县人民政府申请行政复议/u).waitFor()
    await letter.getByRole('button', { name: '加上“附件”' }).click()
    await letter.getByLabel(/附件/u).fill('附件：检索记录（联系人李明，13900004567）')
    const found = letter.locator('.letter-found').filter({ hasText: '13900004567' })
    await found.getByText('请删去或者遮盖').waitFor()
    await found.getByText(/个人信息保护法/u).waitFor()
    const issue = page.getByRole('button', { name: '制发', exact: true })
    assert.ok(await issue.isDisabled(), 'a letter with a fault does not go out')
    await sound(page, 'a letter with a fault')

    await letter.getByLabel(/附件/u).fill('附件：检索记录')
    await page.getByText('核对没有发现问题。').waitFor()
    await sound(page, 'a letter in order')
    await issue.click()
    await page.getByRole('cell', { name: '示建公开〔2026〕第1号' }).waitFor()
    await letter.waitFor({ state: 'detached' })
    await sound(page, 'letters of a case')

    const preview = page.getByRole('link', { name: '查看、打印' })
    assert.equal(await preview.getAttribute('target'), '_blank')
    const shown = await page.request.get(new URL((await preview.getAttribute('href')) ?? '', base()).href)
    assert.equal(shown.headers()['content-type'], 'application/pdf')
    assert.match(shown.headers()['content-disposition'] ?? '', /^inline/u)
    const { text } = await reader.textOf(new Uint8Array(await shown.body()), 'application/pdf')
    for (const words of [
      '示建公开〔2026〕第1号',
      '欧阳不显',
      '附件：检索记录',
      '先向示例县人民政府申请行政复议',
    ])
      assert.ok(text.replaceAll(/\s/gu, '').includes(words), words)

    await page.getByRole('button', { name: '送达', exact: true }).click()
    await deliver(page)
    await sound(page, 'a letter delivered')
    await page.goto(`${base()}/workbench/requests/${request}`)
    await page.getByText('送达').first().waitFor()
    await page.getByRole('tab', { name: '经过' }).click()
    await page
      .getByText(/EA123456789CN|送达答复/u)
      .first()
      .waitFor()
  },
)
