import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { parseLocalDate } from '#statute/calendar'
import type { Statistics } from '#modules/requests'
import { requestCells, statisticsOf } from '#modules/requests'
import { furnishRequests } from '../../src/demo/requests/index.ts'
import { needsBrowser, overflow, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const now = '2026-11-27T02:00:00.000Z'

let counted: Statistics | undefined

const { base, desk } = openOffice({
  now: () => now,
  fill: async ({ ground: { database, keys } }, office) => {
    await furnishRequests(database, office, requestCells(keys), now)
    const { organisation } = office
    const period = { from: parseLocalDate('2026-01-01'), until: parseLocalDate('2026-12-31') }
    counted = await database.read((query) => statisticsOf(query, { organisation, ...period }))
  },
})

const openAs = (username: string, width: number, path: string): Promise<Page> =>
  desk(username, path, { width })

const year = '/request-statistics?from=2026-01-01&until=2026-12-31'

const sound = async (page: Page, where: string): Promise<void> => {
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test(
  'a number of table 3 opens exactly the cases it counts, and a case opens from there',
  needsBrowser,
  async () => {
    const page = await openAs('zhuren', 1280, year)
    const table = page.getByRole('table', { name: '三、收到和处理政府信息公开申请情况' })
    await table.waitFor()
    const { count } = counted?.cells.get('requests.3.1.6') ?? { count: 0 }
    assert.ok(count > 10)
    assert.deepEqual(counted?.broken, [])
    await page.getByText('全部成立').waitFor()
    await sound(page, 'table 3')
    await shot(page, 'ledger-table')
    const total = table.getByRole('link', { name: `（一）予以公开，总计：${count} 件，看是哪些` })
    assert.equal(await total.textContent(), String(count))
    await total.click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(`共 ${count} 条`).waitFor()
    assert.equal(await drawer.locator('[data-row]').count(), count)
    await sound(page, 'the cases behind a number')
    await shot(page, 'ledger-behind')
    const first = drawer.locator('[data-row]').first()
    const number = (await first.textContent()) ?? ''
    await first.click()
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
  },
)

test(
  'due dates by day and loads show what is on the desks; the old edition has （六） as one row',
  needsBrowser,
  async () => {
    const page = await openAs('jingban', 1280, `/request-statistics?view=calendar&month=2026-11`)
    await page.getByText('今天到期').first().waitFor({ state: 'attached' })
    await sound(page, 'the calendar')
    await shot(page, 'ledger-calendar')
    await page.getByText('人员负荷').click()
    await page.getByRole('table', { name: '每个人手上的申请' }).getByText('陈经办').waitFor()
    await page.locator('.count-chart svg').waitFor()
    await sound(page, 'the loads')
    await shot(page, 'ledger-load')
    await page.getByText('期限变动', { exact: true }).click()
    await page.getByText('没有变动过').waitFor()
    await page.goto(`${base()}/workbench/request-statistics?from=2020-01-01&until=2020-12-31`)
    await page.getByText('国办公开办函〔2019〕60号').waitFor()
    assert.equal(await page.getByRole('rowheader', { name: '（六）其他处理' }).count(), 1)
  },
)

test('on a phone the table scrolls within its frame, and the ledger is saved', needsBrowser, async () => {
  const page = await openAs('jingban', 390, year)
  await page.getByRole('region', { name: '表三' }).waitFor()
  await sound(page, 'table 3 on a phone')
  await shot(page, 'ledger-phone')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出台账', exact: true }).click()
  assert.equal((await saved).suggestedFilename(), '依申请公开台账-2026-01-01-2026-12-31.xlsx')
  await page.goto(`${base()}/workbench/request-statistics?view=calendar&month=2026-11`)
  await page.getByText('到期、还没有答复的').waitFor()
  await sound(page, 'the calendar on a phone')
  await shot(page, 'ledger-calendar-phone')
})
