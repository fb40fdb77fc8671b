import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { parseLocalDate as day } from '#statute/calendar'
import { sm3 } from '#platform/crypto'
import { createTextReader } from '#platform/text'
import { setLetterOffice } from '#modules/letters'
import type { RequestId } from '#modules/requests'
import { letterOffice } from '../letters/support/bench.ts'
import { unzip } from '../support/unzip.ts'
import { answerRequest } from './support/answered.ts'
import { needsBrowser } from './support/browser.ts'
import { confirmDocument, sending, startDocument } from './support/documents.ts'
import { openOffice } from './support/office.ts'
import { sound } from './support/sound.ts'

const now = '2026-11-27T02:00:00.000Z'
let request = '' as RequestId
let giving: Awaited<ReturnType<typeof answerRequest>> | undefined
let organisation = ''

const { base, desk, browser } = openOffice({
  now: () => now,
  fill: async ({ ground }, office) => {
    ;({ organisation } = office)
    const set = { organisation: office.organisation, office: letterOffice, from: day('2026-01-05') }
    const act = office.act('zhuren', '2026-01-05T02:00:00.000Z')
    await ground.database.transaction((tx) => setLetterOffice(tx, act, set))
    const refusal = { on: day('2026-11-26'), kind: 'internalMatter', open: true } as const
    request = (await answerRequest(ground, refusal)).id
    const form = { form: 'electronic', way: 'online' } as const
    giving = await answerRequest(ground, { on: day('2026-11-26'), kind: 'disclosed', form, open: true })
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

const given = '会议记录（已区分处理）.txt'

/** What is saved behind a press. */
const savedBy = async (page: Page, pressed: Locator) => {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed.click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Issues the letter of the answer, as it would go out now. */
const issueLetter = async ({ send }: ReturnType<typeof sending>, id: RequestId): Promise<void> => {
  const which = { kind: 'disclosed', party: '' }
  const { signedDigest } = (await send(`/requests/${id}/letters/preview`, which)) as object as {
    readonly signedDigest: string
  }
  const issued = { ...which, on: '2026-11-27', signedDigest, accepted: [], replaces: null }
  await send(`/requests/${id}/letters`, issued)
}

/** What an applicant finds by code and name. */
const track = async (code: string): Promise<Page> => {
  const page = await browser().newPage({ acceptDownloads: true })
  await page.goto(`${base()}/request/track`)
  await page.getByLabel('查询码').fill(code)
  await page.getByLabel('申请人的姓名（名称）').fill('欧阳不显')
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByRole('heading', { name: '答复', exact: true }).waitFor()
  return page
}

test(
  'a confirmed file alone goes out with the letter, is fetched by code, and lies beside the litigation pack',
  needsBrowser,
  async () => {
    assert.ok(giving)
    const { id, code } = giving
    const page = await desk('jingban', `/requests/${id}`)
    const clerk = sending(page.request, base())
    const director = sending((await desk('zhuren', '/')).request, base())
    const of = { organisation, request: id }
    const confirmed = await startDocument(clerk, { ...of, name: '会议记录.txt' })
    await confirmDocument(clerk, director, confirmed)
    const open = await startDocument(clerk, { ...of, name: '没有复核的.txt' })
    await issueLetter(clerk, id)

    const deliver = async (): Promise<void> => {
      await page.goto(`${base()}/workbench/requests/${id}`)
      await page.getByRole('tab', { name: '文书' }).click()
      await page.getByRole('button', { name: '送达', exact: true }).click()
    }
    await deliver()
    await page.getByText('还不能送出').waitFor()
    await page.getByRole('link', { name: '没有复核的.txt' }).last().waitFor()
    assert.equal(await page.getByRole('button', { name: '登记送出' }).count(), 0)
    await clerk.send(`/releases/${open}/drop`, { seen: 2 })
    await deliver()
    await page.getByRole('button', { name: '登记送出' }).click()
    const form = page.getByRole('dialog').last()
    const choices = form.getByRole('checkbox')
    await choices.first().waitFor()
    assert.equal(await choices.count(), 1)
    await form.getByText(given).waitFor()
    await form.getByText('电子送达（申请人同意的）').click()
    await form.getByLabel('申请人怎样同意的').fill('申请时选择网上查看。')
    await sound(page, 'a letter with a file')
    await form.getByRole('button', { name: '登记送出' }).click()
    await page.getByText('登记送达', { exact: true }).waitFor()

    const applicant = await track(code)
    const file = await savedBy(applicant, applicant.getByRole('button', { name: given }))
    assert.equal(file.name, given)
    assert.match(file.bytes.toString(), /其余内容可以公开/u)
    assert.doesNotMatch(file.bytes.toString(), /李大力/u)
    const letter = await savedBy(applicant, applicant.getByRole('button', { name: /\.pdf$/u }))
    assert.match(letter.bytes.subarray(0, 5).toString(), /^%PDF-/u)

    const claim = { claimant: '欧阳不显', others: '', contact: '', claims: '撤销答复。' }
    const opened = { form: 'reconsideration', cameOn: '2026-11-27', organ: '示例县人民政府', claim }
    const against = { against: 'decision', requests: [id], afterReview: false, review: null, notice: null }
    const remedy = await clerk.send(`/organisations/${organisation}/remedies`, { ...opened, ...against })
    await page.goto(`${base()}/workbench/remedies/${remedy.id}`)
    await page.getByRole('tab', { name: '证据和应诉材料' }).click()
    await page.getByRole('button', { name: '生成完整的' }).click()
    const pack = await savedBy(page, page.getByRole('link', { name: /附件\.zip$/u }))
    const digest = await page.locator('.pack-attached .pack-digest').innerText()
    assert.equal(digest, `SM3 ${sm3(pack.bytes)}`)
    const inside = unzip(pack.bytes)
    const list = inside.get('000-目录.txt') ?? ''
    assert.deepEqual([...inside.keys()].slice(1), [`001-${given}`])
    assert.ok(list.includes(`文件：001-${given}`))
    assert.ok(list.includes(`SM3：${sm3(file.bytes)}`))
    assert.equal(inside.get(`001-${given}`), file.bytes.toString())
  },
)
