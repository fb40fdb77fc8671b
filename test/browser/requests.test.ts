import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { requestsBehind, statisticsOf } from '#modules/requests'
import { parseLocalDate } from '#statute/calendar'
import { needsBrowser } from './support/browser.ts'
import { openOffice } from './support/office.ts'
import { sound } from './support/sound.ts'

const now = '2026-11-27T02:00:00.000Z'
const today = '2026-11-27'

const desks = new Map<string, Page>()
const { base, ground, signedIn } = openOffice({ now: () => now })

/** Somebody's own desk, signed in, with a request on it. */
const deskOf = async (username: string, path: string): Promise<Page> => {
  const page = desks.get(username) ?? (await (await signedIn(username)).newPage())
  desks.set(username, page)
  await page.goto(`${base()}/workbench${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const choose = async (page: Page, within: Locator, label: string, word: string): Promise<void> => {
  await within.getByLabel(label).first().click()
  await page.locator('.ant-select-item-option:visible').filter({ hasText: word }).first().click()
}

interface Filled {
  readonly texts?: Readonly<Record<string, string>>
  readonly picks?: Readonly<Record<string, string>>
  readonly radios?: readonly string[]
}

/** Fills the open drawer in and sends it; waits until it is gone. */
const send = async (
  page: Page,
  button: string,
  { texts = {}, picks = {}, radios = [] }: Filled,
): Promise<void> => {
  const drawer = page.getByRole('dialog')
  for (const [label, word] of Object.entries(picks)) await choose(page, drawer, label, word)
  for (const word of radios) await drawer.getByText(word, { exact: true }).click()
  for (const [label, text] of Object.entries(texts)) await drawer.getByLabel(label).first().fill(text)
  await drawer.getByRole('button', { name: button, exact: true }).click()
}

/** One of the acts on the page: its button, its form, and that it is written down. */
const act = async (page: Page, title: string, button: string, filled: Filled): Promise<void> => {
  await page.getByRole('complementary').getByRole('button', { name: title, exact: true }).click()
  await send(page, button, filled)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const register = async (clerk: Page): Promise<string> => {
  await sound(clerk, 'the form of a new request')
  const main = clerk.getByRole('main')
  assert.equal(await main.getByText('用途').count(), 1, 'no purpose is asked, the lead says so')
  await main.getByText('当面提交', { exact: true }).click()
  await main.getByText('以提交之日为收到申请之日').waitFor()
  await main.getByLabel('提交之日').fill('2026-10-12')
  await main.getByLabel('姓名').fill('欧阳不显')
  await choose(clerk, main, '身份证明', '居民身份证')
  await main.getByLabel('证件号码').fill('999999198503071121')
  await main.getByLabel('电话').fill('13812345678')
  await main.getByLabel('通信地址').fill('示例县某路1号')
  await main
    .getByLabel('名称、文号，或者便于查询的其他特征')
    .fill('二〇二五年度医疗救助资金的分配方案和中标报价')
  await main.getByRole('button', { name: '登记', exact: true }).click()
  await clerk.getByRole('heading', { name: '政府信息公开申请登记回执' }).waitFor()
  await clerk.getByText(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/u).waitFor()
  await sound(clerk, 'the receipt')
  await clerk.getByRole('link', { name: '打开这件申请' }).click()
  await clerk.getByRole('heading', { level: 1, name: /依申请〔2026〕\d+号/u }).waitFor()
  return new URL(clerk.url()).pathname.replace('/workbench', '')
}

/** Answers the guided questions, one at a time, and keeps them. */
const triage = async (clerk: Page, answers: readonly string[], led: string): Promise<void> => {
  await clerk.getByRole('tab', { name: '研判和检索' }).click()
  for (const answer of answers) await clerk.getByRole('button', { name: answer, exact: true }).click()
  await clerk.getByText(led).waitFor()
  await clerk.getByRole('button', { name: '保存研判' }).click()
  await clerk.getByText('研判已经记入案卷').waitFor()
}

const clarify = async (clerk: Page): Promise<void> => {
  await act(clerk, '告知补正', '记录补正告知', {
    texts: {
      需要补正的事项: '请写明是哪个项目的中标报价。',
      补正期限: '2026-10-30',
      告知书发出日期: '2026-10-14',
    },
  })
  await clerk.getByText('等申请人补正').first().waitFor()
  await clerk.getByRole('button', { name: /答复期限暂停/u }).waitFor()
  await act(clerk, '收到补正', '记录补正', {
    texts: { 补正的内容: '医疗救助信息系统项目。', 收到补正的日期: '2026-10-20' },
  })
}

const consult = async (clerk: Page): Promise<void> => {
  await clerk.getByRole('complementary').getByRole('button', { name: '征求第三方意见', exact: true }).click()
  await send(clerk, '记录征求意见', {
    texts: {
      第三方的名称: '甲科技公司',
      联系方式: '13900139000',
      征求意见的内容: '是否同意公开中标报价的明细？',
      征求意见书发出日期: '2026-10-21',
    },
  })
  await clerk.getByText(/\/consultation\/.{20,}/u).waitFor()
  await clerk.keyboard.press('Escape')
  await act(clerk, '第三方收到征求意见书', '记录送达', { texts: { 第三方收到的日期: '2026-10-22' } })
  await act(clerk, '收到第三方意见', '记录意见', {
    radios: ['不同意'],
    texts: { 第三方的意见: '报价明细是商业秘密。', 收到意见的日期: '2026-10-28' },
  })
}

const extend = async (path: string): Promise<void> => {
  const director = await deskOf('zhuren', path)
  await act(director, '同意延期', '同意延期', {
    texts: { 延长几个工作日: '10', 延期的理由: '需要逐页区分。', 同意日期: '2026-11-05' },
  })
  const clerk = await deskOf('jingban', path)
  await act(clerk, '告知延期', '记录告知', { texts: { 告知书发出的日期: '2026-11-06' } })
}

const draft = async (clerk: Page): Promise<void> => {
  await act(clerk, '记录检索', '记入检索记录', {
    texts: { 检索的范围: '档案室、公文系统', 检索的方法: '按项目名称检索', 检索日期: '2026-11-09' },
    radios: ['找到'],
  })
  await act(clerk, '补充材料', '加入案卷', {
    texts: { 材料的名称: '拟提供的分配方案', 材料日期: '2026-11-10' },
    picks: { 它证明什么: '提供的政府信息' },
  })
  await clerk.getByRole('tab', { name: '答复和审签' }).click()
  const main = clerk.getByRole('main')
  await main.getByRole('button', { name: /分成几部分处理/u }).click()
  await choose(clerk, main.locator('fieldset').nth(0), '怎样处理', '予以公开')
  await main.getByLabel('是哪一部分').nth(0).fill('分配方案')
  await choose(clerk, main.locator('fieldset').nth(1), '怎样处理', '第三方')
  await main.getByLabel('是哪一部分').nth(1).fill('报价明细')
  await main.getByText('整件按').waitFor()
  await sound(clerk, 'the form of a draft')
  await main.getByLabel('事实和理由').fill('分配方案予以公开；报价明细属于商业秘密，第三方不同意公开。')
  for (const label of [
    '予以公开的部分',
    '不予公开的部分，逐项写明理由和依据',
    '损害第三方合法权益与公共利益的权衡',
    '获取信息的方式、途径和时间',
  ])
    await main.getByLabel(label).fill('依法写明的内容')
  await main.getByRole('button', { name: '保存答复' }).click()
  await clerk.getByRole('button', { name: '送审', exact: true }).waitFor()
  assert.equal(await clerk.getByText('送审以前还要补齐').count(), 0)
  await sound(clerk, 'the draft')
  await clerk.getByRole('button', { name: '送审', exact: true }).click()
  await clerk.getByText('轮到科室负责人').waitFor()
}

const signAndSend = async (path: string): Promise<void> => {
  for (const who of ['kezhang', 'zhuren', 'lingdao']) {
    const tasks = await deskOf(who, '/')
    await tasks.getByText('轮到您签署').waitFor()
    const page = await deskOf(who, path)
    await page.getByRole('button', { name: '签署同意' }).click()
    await page.getByText('已经签署').first().waitFor()
  }
  const clerk = await deskOf('jingban', path)
  await act(clerk, '作出决定', '作出决定', { texts: { 决定的日期: today } })
  await clerk.getByRole('complementary').getByRole('button', { name: '送达答复', exact: true }).click()
  await clerk.getByText('信息怎样给出').waitFor()
  await sound(clerk, 'the form of a delivery')
  await clerk.getByRole('dialog').getByRole('button', { name: '记录送达' }).click()
  await clerk.getByText('没有选文件的，请选择信息怎样给出。').waitFor()
  await send(clerk, '记录送达', {
    texts: { 交邮之日: today, 凭证: 'EMS 1234567890' },
    radios: ['给出纸质复制件（纸面上已经区分处理）'],
  })
  await act(clerk, '结案', '结案', { texts: { 结案日期: today } })
  await clerk.getByText('计入年报表三：（二）部分公开').waitFor()
}

test(
  'from the counter over clarification, a third party and an extension to a partial answer in row 3.2',
  { ...needsBrowser, timeout: 300_000 },
  async () => {
    const clerk = await deskOf('jingban', '/requests/new')
    const path = await register(clerk)
    assert.doesNotMatch(await clerk.content(), /欧阳不显|999999198503071121|13812345678/u)
    await clerk.getByRole('button', { name: '查看个人信息' }).click()
    await clerk.getByText('13812345678').waitFor()
    const director = await deskOf('zhuren', path)
    await act(director, '分办', '分办', { picks: { 经办人: '陈经办' }, texts: { 分办日期: '2026-10-12' } })

    await deskOf('jingban', path)
    await sound(clerk, 'a request')
    await triage(clerk, ['仍在申请', '要求获取政府信息', '不明确，还没有告知补正'], '先一次性告知申请人补正')
    await sound(clerk, 'the triage')
    await clarify(clerk)
    await consult(clerk)
    await extend(path)

    await clerk.getByRole('button', { name: /怎样算出/u }).click()
    await clerk.getByRole('heading', { name: '答复期限计算书' }).waitFor()
    assert.ok((await clerk.getByRole('dialog').locator('.proof-consulting').count()) > 0)
    await sound(clerk, 'the proof')
    await clerk.keyboard.press('Escape')

    await draft(clerk)
    await signAndSend(path)
    await clerk.getByRole('tab', { name: '经过' }).click()
    await clerk.getByText('书面征求第三方意见').first().waitFor()
    await sound(clerk, 'the file')
    await clerk.setViewportSize({ width: 390, height: 844 })
    await sound(clerk, 'the file on a phone')
    await deskOf('jingban', '/requests?all=1')
    await clerk.getByRole('link', { name: /依申请〔2026〕\d+号/u }).waitFor()
    await sound(clerk, 'the list on a phone')
    await clerk.setViewportSize({ width: 1280, height: 900 })
    await sound(clerk, 'the list')

    const { database } = ground()
    const organisation = await database.read((query) =>
      query.selectFrom('request_case').select('organisation').executeTakeFirstOrThrow(),
    )
    const span = { ...organisation, from: parseLocalDate('2026-01-01'), until: parseLocalDate('2026-12-31') }
    const { cells, broken } = await database.read((query) => statisticsOf(query, span))
    assert.deepEqual(broken, [])
    assert.equal(cells.get('requests.3.2.0')?.count, 1)
    const { rows } = await database.read((query) =>
      requestsBehind(query, { ...span, row: '3.2', column: 0, limit: 10 }),
    )
    assert.deepEqual(
      rows.map(({ request }) => `/requests/${request}`),
      [path],
    )
  },
)
