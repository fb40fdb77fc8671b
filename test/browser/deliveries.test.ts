import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { parseLocalDate } from '#statute/calendar'
import { sealer } from '#platform/crypto'
import { issueLetter, setLetterOffice } from '#modules/letters'
import { requestCells } from '#modules/requests'
import { furnishRequests } from '../../src/demo/requests/index.ts'
import type { Ground } from '../../src/ground.ts'
import { letterOffice } from '../letters/support/bench.ts'
import { needsBrowser, overflow, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const now = '2026-11-27T02:00:00.000Z'
const today = parseLocalDate('2026-11-27')

/** 登记回执 of three requests that are on somebody's desk. */
const issueReceipts = async ({ database, keys }: Ground): Promise<void> => {
  const kit = { cells: requestCells(keys), sealer: sealer(keys) }
  const act = { who: 'cli:test', at: now, from: null }
  const cases = await database.read((query) =>
    query
      .selectFrom('request_case')
      .select(['request', 'organisation', 'handler'])
      .where('concluded_on', 'is', null)
      .where('handler', 'is not', null)
      .where('due_on', 'is not', null)
      .orderBy('request')
      .limit(3)
      .execute(),
  )
  assert.equal(cases.length, 3)
  for (const [index, { request, organisation, handler: by }] of cases.entries()) {
    assert.ok(by !== null)
    await database.transaction(async (tx) => {
      if (index === 0) await setLetterOffice(tx, act, { organisation, office: letterOffice, from: today })
      const input = { request, kind: 'receipt', party: '', on: today, by, signedDigest: null } as const
      await issueLetter(tx, act, { ...input, accepted: [], replaces: null }, kit)
    })
  }
}

const { base, desk } = openOffice({
  now: () => now,
  fill: async ({ ground }, office) => {
    await furnishRequests(ground.database, office, requestCells(ground.keys), now)
    await issueReceipts(ground)
  },
})

const deskOf = (username: string, width: number): Promise<Page> => desk(username, '/deliveries', { width })

const pictures = process.env['GONGKAI_PICTURES']
const sound = async (page: Page, where: string): Promise<void> => {
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${where.replaceAll(' ', '-')}.png` })
}

test(
  'a letter is posted, proved and printed from the screen, on a desk and on a phone',
  needsBrowser,
  async () => {
    const page = await deskOf('jingban', 1280)
    const rows = page.getByRole('table', { name: '文书的送达' }).locator('tbody tr')
    await rows.first().waitFor()
    assert.equal(await rows.count(), 3)
    await rows.first().getByRole('button').click()
    await page.getByRole('button', { name: '登记送出' }).click()
    const form = page.getByRole('dialog').last()
    await form.getByText('其他快递公司', { exact: true }).click()
    await form.getByLabel('邮件号').fill('SF1234567890123')
    await form.getByRole('button', { name: '登记送出' }).click()
    await form.getByText('不能交给其他快递公司').last().waitFor()
    await sound(page, 'a courier refused')
    await form.getByText('邮政特快专递（EMS）', { exact: true }).click()
    await form.getByLabel('邮件号').fill('EA123456789CN')
    await form.getByRole('button', { name: '登记送出' }).click()
    await page.getByText('EA123456789CN').first().waitFor()
    await sound(page, 'a letter posted')
    await page.getByRole('dialog').getByRole('button', { name: '登记送达' }).click()
    const end = page.getByRole('dialog').last()
    await end.getByRole('button', { name: '登记送达' }).click()
    await end.getByText('请上传送达证明。').waitFor()
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await end
      .locator('input[type=file]')
      .setInputFiles({ name: '签收.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') })
    await end.getByText('签收.png').waitFor()
    await end.getByRole('button', { name: '登记送达' }).click()
    await page.getByText('打开（记入审计）').waitFor()
    await sound(page, 'a letter proved')
    await page.goto(`${base()}/workbench/deliveries`)
    await rows.first().waitFor()
    assert.equal(await rows.count(), 2)
    await page.getByRole('button', { name: '全选' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '打印交寄清单' }).click()
    assert.match((await saved).suggestedFilename(), /^邮件交寄清单2026-11-27（2份）\.pdf$/u)
    await sound(page, 'letters to be delivered')

    const phone = await deskOf('jingban', 390)
    await phone.getByRole('table', { name: '文书的送达' }).locator('tbody tr').first().waitFor()
    await sound(phone, 'letters on a phone')
  },
)
