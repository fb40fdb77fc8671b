import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { systemClock } from '#platform/clock'
import { z } from 'zod'
import { needsBrowser, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const { base, signedIn } = openOffice({ now: systemClock })

const pageOf = async (username: string, width = 1440): Promise<Page> =>
  (await signedIn(username, { width, running: true })).newPage()

const ask = async (page: Page, method: string, path: string, data?: unknown) => {
  const answer = await page.request.fetch(`${base()}/api${path}`, {
    method,
    headers: { 'x-gongkai': '1' },
    ...(data === undefined ? {} : { data }),
  })
  const body: unknown = await answer.json()
  return { status: answer.status(), body }
}

const organisationOf = async (page: Page): Promise<string> => {
  const { body } = await ask(page, 'GET', '/session')
  return z.object({ account: z.object({ organisation: z.object({ id: z.string() }) }) }).parse(body).account
    .organisation.id
}

const draft = async (page: Page, body: string): Promise<string> => {
  const organisation = await organisationOf(page)
  const columns = z
    .object({ rows: z.array(z.object({ id: z.string(), code: z.string() })) })
    .parse((await ask(page, 'GET', `/organisations/${organisation}/columns`)).body)
  const { status, body: drafted } = await ask(page, 'POST', `/organisations/${organisation}/documents`, {
    content: {
      kind: 'ordinary',
      title: '关于政府信息公开指南的说明',
      column: columns.rows.find(({ code }) => code === 'notices')?.id,
      alsoIn: [],
      documentNumber: null,
      dateWritten: null,
      formedOn: '2026-01-04',
      topics: ['医疗保障'],
      keywords: ['公开指南'],
      summary: '说明公开指南。',
      source: null,
      body,
      attachments: [],
      interprets: [],
      disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
      fields: {},
      justified: [],
    },
  })
  assert.equal(status, 200, JSON.stringify(drafted))
  return z.object({ id: z.string() }).parse(drafted).id
}

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['GONGKAI_SHOTS']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test(
  'what is wrong is underlined on its words and mended with one click, by mouse or by keys',
  needsBrowser,
  async () => {
    const page = await pageOf('jingban')
    const document = await draft(
      page,
      '<p>我局编制了公开公开指南,<strong>现予公布</strong>,请遵照执行,并转各科室,抓好落实。</p><p>自2月30日起施行。</p>',
    )
    await page.goto(`${base()}/workbench/documents/${document}`)
    const repeated = page.locator('.text-edited .found', { hasText: '公开公开' })
    await repeated.waitFor()
    await page.locator('.text-edited .found', { hasText: '2月30日' }).waitFor()
    assert.equal(await page.locator('.text-edited .found').count(), 6)
    assert.deepEqual(await seriousFaults(page), [])
    await shot(page, 'checks-editor')
    await repeated.click()
    await page.locator('.finding-picked', { hasText: '公开' }).waitFor()
    await page.getByRole('button', { name: '改为“公开”' }).click()
    await page.locator('.text-edited', { hasText: '编制了公开指南,' }).waitFor()
    await page.getByRole('button', { name: '4 处全部改正' }).click()
    await page
      .locator('.text-edited', { hasText: '公开指南，现予公布，请遵照执行，并转各科室，抓好落实。' })
      .waitFor()
    assert.equal(await page.locator('.text-edited strong').textContent(), '现予公布')
    await page.keyboard.press('F8')
    assert.equal(await page.evaluate('String(getSelection())'), '2月30日')
    // A person decides that it may stand: kept with the version, and told no more.
    await page.getByRole('button', { name: '已核对' }).click()
    await page.getByText('没有发现问题。').waitFor()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已核对、已说明依据的 1 处').waitFor()
    await page.close()
  },
)

test('a mark of secrecy lets nobody sign', needsBrowser, async () => {
  const page = await pageOf('jingban')
  const document = await draft(page, '<p>机密★5年</p><p>关于公开指南的说明。</p>')
  await page.goto(`${base()}/workbench/documents/${document}`)
  await page.locator('.text-edited .found-blocks', { hasText: '机密★5年' }).waitFor()
  await page.getByText('1 处要处理，处理以后才能送审、签署。').waitFor()
  const { body } = await ask(page, 'GET', `/documents/${document}`)
  const { digest } = z.object({ digest: z.string() }).parse(body)
  const { status, body: told } = await ask(page, 'POST', `/documents/${document}/submit`, { digest })
  assert.equal(status, 409)
  assert.match(JSON.stringify(told), /密级标志/u)
  await shot(page, 'checks-secrecy')
  await page.close()
})

test('what is clicked before the editor has come is done once it is there', needsBrowser, async () => {
  const page = await pageOf('jingban')
  const document = await draft(page, '<p>联系人身份证号999999198503071121。</p>')
  const editor = Promise.withResolvers<undefined>()
  await page.route(/text-editor[^/]*\.js/u, async (route) => {
    await editor.promise
    await route.continue()
  })
  await page.goto(`${base()}/workbench/documents/${document}`)
  await page.getByRole('button', { name: '打码' }).first().click()
  assert.equal(await page.locator('.text-edited').count(), 0)
  editor.resolve(undefined)
  await page.locator('.text-edited', { hasText: '身份证号' }).waitFor()
  await page.getByText('999999198503071121').first().waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('有改动没有保存').waitFor({ state: 'detached' })
  const { body } = await ask(page, 'GET', `/documents/${document}`)
  assert.doesNotMatch(JSON.stringify(body), /999999198503071121/u)
  await page.close()
})

test('a list is loaded, found by in a document, and retired', needsBrowser, async () => {
  const page = await pageOf('zhuren')
  await page.goto(`${base()}/workbench/checks`)
  await page.getByText('还没有载入词表').waitFor()
  await page.getByRole('button', { name: '载入词表' }).click()
  await page.getByLabel('名称').fill('本县表述词表')
  await page.getByLabel('版本').fill('2026年第1期')
  await page.getByLabel('来源', { exact: true }).fill('示例县人民政府办公室')
  await page.getByLabel('来源的日期').fill('2026-01-04')
  await page.locator('input[type=file]').setInputFiles({
    name: '词表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('错误表述,正确表述,例外\n医保帐户,医保账户,\n'),
  })
  await shot(page, 'checks-load')
  await page.getByRole('button', { name: '载入', exact: true }).click()
  await page.getByRole('button', { name: '本县表述词表' }).click()
  await page.getByText('医保账户', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  assert.deepEqual(await seriousFaults(page), [])
  await shot(page, 'checks-lists')
  const clerk = await pageOf('jingban')
  const document = await draft(clerk, '<p>请及时开通医保帐户。</p>')
  await clerk.goto(`${base()}/workbench/documents/${document}`)
  await clerk.locator('.text-edited .found-blocks', { hasText: '医保帐户' }).waitFor()
  await clerk.getByText('《本县表述词表》（2026年第1期）').waitFor()
  await clerk.getByRole('button', { name: '改为“医保账户”' }).click()
  await clerk.locator('.text-edited', { hasText: '开通医保账户' }).waitFor()
  await page.getByRole('button', { name: '停用', exact: true }).click()
  await page.getByRole('button', { name: '是', exact: true }).click()
  await page.getByText('停用于').waitFor()
  const phone = await pageOf('zhuren', 390)
  await phone.goto(`${base()}/workbench/checks`)
  await phone.getByText('字词重复').waitFor()
  assert.ok(await phone.evaluate('document.documentElement.scrollWidth <= innerWidth'))
  await shot(phone, 'checks-phone')
})
