import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { parseLocalDate as day } from '#statute/calendar'
import { sealer } from '#platform/crypto'
import { keepingSweep, verifyPack } from '#modules/keeping'
import { requestCells } from '#modules/requests'
import { answerRequest } from './support/answered.ts'
import { needsBrowser } from './support/browser.ts'
import { openOffice } from './support/office.ts'
import { sound } from './support/sound.ts'

const now = '2026-11-27T02:00:00.000Z'
const { signal } = new AbortController()
let request = ''
let number = ''

const { base, desk, ground } = openOffice({
  now: () => now,
  fill: async ({ ground }) => {
    const given = { on: day('2024-03-11'), kind: 'disclosed' } as const
    const answered = await answerRequest(ground, given)
    request = answered.id
    number = answered.number
  },
})

/** What a button saves. */
const saved = async (page: Page, button: string): Promise<Uint8Array> => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return new Uint8Array(await readFile(await (await waiting).path()))
}

const verified = (bytes: Uint8Array) =>
  verifyPack({
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  })

const view = async (page: Page, name: string): Promise<void> => {
  await page.goto(`${base()}/workbench/keeping?view=${name}`)
  await page.getByRole('heading', { level: 1, name: '归档与保管' }).waitFor()
}

/** Sends the form in the drawer, and waits until it is gone. */
const send = async (page: Page, button: string, texts: Readonly<Record<string, string>>): Promise<void> => {
  const drawer = page.getByRole('dialog')
  for (const [label, text] of Object.entries(texts)) await drawer.getByLabel(label).fill(text)
  await drawer.getByRole('button', { name: button, exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

test(
  'a case is packed for the archive, held, let go, and its applicant goes when the term is over',
  needsBrowser,
  async () => {
    const page = await desk('zhuren', '/keeping?view=rules')
    const rule = page.getByRole('row', { name: /^予以公开的申请/u })
    await rule.getByRole('button', { name: '设定' }).click()
    await sound(page, 'a term of keeping')
    await send(page, '设定', { '个人信息保存年限（年）': '1', 依据: '本局文书档案保管期限表第五类' })
    await page.getByText('个人信息 1 年').waitFor()
    await sound(page, 'terms of keeping')
    const row = page
      .getByRole('table', { name: '办结的案卷和到期' })
      .getByRole('row')
      .filter({ hasText: number })
    await view(page, 'due')
    await row.getByText('还没有做归档包').waitFor()
    await sound(page, 'due before the pack')

    await page.goto(`${base()}/workbench/requests/${request}`)
    const pack = await saved(page, '完整的归档包')
    const whole = await verified(pack)
    assert.ok(whole.ok, JSON.stringify(whole))
    const torn = pack.slice()
    torn[Math.floor(torn.length / 2)] = (torn[Math.floor(torn.length / 2)] ?? 0) ^ 1
    assert.equal((await verified(torn)).ok, false)
    await page.getByRole('button', { name: '保全', exact: true }).click()
    await send(page, '保全', { 理由: '纪检机关调查需要' })
    await page.getByText('纪检机关调查需要').waitFor()
    await sound(page, 'a case held')
    await view(page, 'due')
    await row.getByText('保全').waitFor()
    await page.getByRole('button', { name: '看看今晚会删除什么' }).click()
    await page.getByText('今晚不会删除任何案卷的信息。').waitFor()

    await view(page, 'holds')
    await page.getByRole('cell', { name: '纪检机关调查需要' }).waitFor()
    await sound(page, 'holds')
    await page.getByRole('button', { name: '解除' }).click()
    await send(page, '解除', { 理由: '调查结束' })
    await page.getByText('没有保全的案卷。').waitFor()
    await view(page, 'due')
    await row.getByText('今晚删除').waitFor()
    await page.getByRole('button', { name: '看看今晚会删除什么' }).click()
    await page.getByRole('table', { name: '今晚将删除的' }).getByRole('cell', { name: number }).waitFor()
    await sound(page, 'what tonight takes')

    const { database, keys } = ground()
    const kit = { cells: requestCells(keys), sealer: sealer(keys) }
    assert.deepEqual(await keepingSweep(kit).run({ database, now, signal }), { done: 1, failed: 0 })
    await view(page, 'removed')
    await page.getByRole('cell', { name: number }).waitFor()
    await page.getByText('本局文书档案保管期限表第五类').waitFor()
    await sound(page, 'what was removed')
    await page.goto(`${base()}/workbench/requests/${request}`)
    await page.getByText('申请人和第三方的信息已经按期限删除').waitFor()
    assert.equal(await page.getByText(/欧\*+/u).count(), 0)
    await sound(page, 'a case without its applicant')
    await view(page, 'packs')
    await page.getByRole('heading', { name: '成批做归档包' }).waitFor()
    await sound(page, 'packs of a period')
  },
)
