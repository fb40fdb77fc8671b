import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { parseLocalDate } from '#statute/calendar'
import { valueOf, writeReport } from '#modules/annual-report'
import type { OrganisationId } from '#modules/organisations'
import { figuresOf } from '#modules/report-filing'
import { registerRequest, requestCells } from '#modules/requests'
import { furnishReports } from '../../src/demo/report-year/index.ts'
import { furnishRequests } from '../../src/demo/requests/index.ts'
import { plainReport } from '../support/reports.ts'
import { needsBrowser, overflow, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const lateForm = {
  applicantKind: 'naturalPerson',
  name: '何晚到',
  proof: 'identity-card',
  idNumber: '999999198503071121',
  proofFiles: [],
  contact: null,
  phone: '13800002468',
  email: 'hewandao@example.com',
  address: null,
  postcode: null,
  agent: null,
  description: '本机关2026年第四季度医疗救助资金的支出情况',
  form: 'electronic',
  way: 'email',
  help: null,
} as const

const filled = '2026-11-27T02:00:00.000Z'
const january = '2027-01-12T02:00:00.000Z'

let now = filled
/** What becomes of the year behind its filing: a request that came by mail in December and was found late. */
let comeLate: () => Promise<void> = () => Promise.resolve()
let received: () => Promise<number> = () => Promise.resolve(0)

const { base, signedIn } = openOffice({
  now: () => now,
  fill: async ({ ground: { database, keys } }, office) => {
    const cells = requestCells(keys)
    await furnishRequests(database, office, cells, filled)
    await furnishReports(database, office, 'https://www.example.gov.cn', filled)
    const organisation: OrganisationId = office.organisation
    comeLate = async () => {
      await database.transaction(async (tx) => {
        await registerRequest(
          tx,
          office.act('jingban', now),
          {
            organisation,
            form: lateForm,
            channel: 'counter',
            caller: office.caller('jingban'),
            cameOn: parseLocalDate('2026-12-30'),
          },
          cells,
        )
      })
    }
    received = async () =>
      (await database.read((query) => figuresOf(query, { organisation, year: 2026 })))['requests.1.0'] ?? 0
    now = january
  },
})

const openAs = async (username: string, path: string, width = 1280): Promise<Page> => {
  const context = await signedIn(username, { width })
  // The year is compiled by a process of its own, which is slow to start where others keep the machine busy.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(`${base()}/workbench/report-years?year=2026&view=${path}`)
  await page.getByRole('heading', { level: 1, name: '年报编制' }).waitFor()
  return page
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const sound = async (page: Page, where: string): Promise<void> => {
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
  await shot(page, where)
}

const view = async (page: Page, title: string): Promise<void> => {
  await page.getByLabel('看什么').getByText(title, { exact: true }).click()
}

const cellOf = (page: Page, where: string) => page.getByRole('link', { name: new RegExp(`^${where}：`, 'u') })

const newByPerson = '表三“一、本年新收政府信息公开申请数量”的自然人列'
const penalties = '表二“行政处罚”的本年处理决定数量'

/** Compiles, looks behind a number, adjusts one with its reason, explains what does not follow from last year. */
const compileAndExplain = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '重新汇总' }).click()
  await page.getByText('已经汇总').waitFor()
  await sound(page, 'report-tables')
  await cellOf(page, newByPerson).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('台账里的办件和文件').waitFor()
  const many = await received()
  await drawer.getByText(`${many} 件`, { exact: true }).first().waitFor()
  await drawer
    .getByRole('link', { name: /^依申请〔2026〕/u })
    .first()
    .waitFor()
  await sound(page, 'report-cell')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  await cellOf(page, penalties).click()
  await drawer.getByLabel('增减').fill('3')
  await drawer.getByLabel('理由').fill('行政处罚系统里的三件决定，没有在公开专栏单独公开。')
  await drawer.getByRole('button', { name: '调整', exact: true }).click()
  await page.getByText('已经记下，表格随之更新。').waitFor()
  await drawer.getByText('3 件', { exact: true }).first().waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  assert.equal(await cellOf(page, penalties).textContent(), '3')
  await page
    .getByLabel('为什么与上年不一致')
    .first()
    .fill('上年计入的一件文件今年清理时已经宣布失效，登记簿没有录入。')
  await page.getByRole('button', { name: '说明', exact: true }).first().click()
  await page.getByText('已说明').first().waitFor()
}

/** Saves the drafted text, with a number typed by hand that the tables contradict, and then without it. */
const writeTheText = async (page: Page): Promise<void> => {
  await view(page, '正文')
  const part = page.getByRole('textbox', { name: '一、总体情况' })
  await part.waitFor()
  assert.equal(await part.locator('data.bound').first().isVisible(), true)
  await part.press('Control+End')
  await part.pressSequentially('全年新收政府信息公开申请999件。')
  const typed = page.locator('.text-findings').getByText(/999件/u).first()
  await typed.waitFor()
  await sound(page, 'report-text')
  for (let count = 0; count < 17; count++) await part.press('Backspace')
  await typed.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '保存正文' }).click()
  await page.getByText('已经保存。').waitFor()
}

const sign = async (username: string): Promise<void> => {
  const page = await openAs(username, 'signing')
  await page.getByRole('button', { name: '签署', exact: true }).click()
  await page.getByText('已经签署。').waitFor()
  await page.context().close()
}

const submit = async (page: Page): Promise<void> => {
  await view(page, '审签和定稿')
  await page.getByRole('button', { name: '送审', exact: true }).click()
  await page.getByText('已经送审。').waitFor()
}

const file = async (): Promise<void> => {
  const page = await openAs('zhuren', 'signing')
  await page.getByRole('button', { name: '定稿并公布' }).click()
  await page.getByRole('button', { name: '是', exact: true }).click()
  await page.getByText('已经定稿，并已公布。').waitFor()
  await sound(page, 'report-filed')
  await page.context().close()
}

test(
  'a year: compiled, a number opened and adjusted, explained, written, signed, filed, put right, filed again',
  { ...needsBrowser, timeout: 240_000 },
  async () => {
    const page = await openAs('jingban', 'tables')
    await compileAndExplain(page)
    await writeTheText(page)
    await submit(page)
    await sign('zhuren')
    await sign('lingdao')
    await file()
    const many = await received()
    const visitor = await page.context().newPage()
    await visitor.goto(`${base()}/reports/ybj-2026`)
    await visitor.getByRole('heading', { level: 1, name: /2026年政府信息公开工作年度报告/u }).waitFor()
    await sound(visitor, 'report-public')
    now = '2027-02-20T02:00:00.000Z'
    await comeLate()
    await page.context().close()
    const late = await openAs('zhuren', 'corrections')
    await late.getByText('何晚到').waitFor({ state: 'detached' })
    await late.getByRole('heading', { name: /^有变化的 1 件/u }).waitFor()
    await sound(late, 'report-corrections')
    await view(late, '审签和定稿')
    await late.getByRole('button', { name: '开始更正' }).click()
    await late.getByRole('dialog').getByLabel('理由').fill('十二月收到的一件申请登记晚了，补计。')
    await late.getByRole('dialog').getByRole('button', { name: '开始更正' }).click()
    await late.getByText('可以更正了。').waitFor()
    await late.context().close()
    const again = await openAs('jingban', 'tables')
    await again.getByRole('button', { name: '重新汇总' }).click()
    await again.getByText(/^已经汇总，\d+ 个数有变化/u).waitFor()
    await submit(again)
    await again.context().close()
    await sign('zhuren')
    await sign('lingdao')
    await file()
    assert.equal(await received(), many + 1)
    const reader = await (await openAs('jingban', 'overview', 390)).context().newPage()
    await reader.goto(`${base()}/reports/ybj-2026`)
    await reader.getByText('更正理由：十二月收到的一件申请登记晚了，补计。').first().waitFor()
    await sound(reader, 'report-public-phone')
    await reader.goto(`${base()}/reports/ybj-2026-v1`)
    await reader.getByText('这一版已经更正').waitFor()
    await reader.context().close()
  },
)

test('on a phone: overview, notes, history', needsBrowser, async () => {
  for (const [where, words] of [
    ['overview', '法定期限'],
    ['notes', '2026 年的记录'],
    ['history', '历年的申请和办理结果'],
  ] as const) {
    const page = await openAs('jingban', where, 390)
    await page.getByRole('heading', { name: words }).waitFor()
    await page.waitForLoadState('networkidle')
    await sound(page, `report-${where}-phone`)
    await page.context().close()
  }
})

test('an old report is read in, put right, confirmed, and stands among the years', needsBrowser, async () => {
  const page = await openAs('zhuren', 'history')
  const report = plainReport(11, { edition: '2021', year: 2023, organisation: '示例县医疗保障局' })
  const buffer = Buffer.from(await writeReport(report, 'docx'))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.locator('input[type=file]').setInputFiles({ name: '2023年年报.docx', mimeType, buffer })
  const drawer = page.getByRole('dialog')
  const field = drawer.getByLabel(newByPerson, { exact: true })
  await field.waitFor()
  assert.equal(await field.inputValue(), String(valueOf(report.cells.get('requests.1.0'))))
  await sound(page, 'report-old')
  await drawer.getByRole('button', { name: '确认，作为 2023 年的年报' }).click()
  await page.getByText('已经确认，历年的数字里有这一年了。').waitFor()
  await page.getByRole('table', { name: '历年年报的主要数字' }).getByText('2023').waitFor()
  await sound(page, 'report-history')
  await page.context().close()
})
