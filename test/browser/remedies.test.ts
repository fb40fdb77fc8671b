import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { parseLocalDate as day } from '#statute/calendar'
import { remedyOf, remedyText } from '#statute/decisions'
import { sealer } from '#platform/crypto'
import { closePdf } from '#platform/pdf'
import type { DocumentId } from '#modules/publishing'
import { contentOf, loadDocument, saveDocument } from '#modules/publishing'
import { loadCase, requestCells } from '#modules/requests'
import type { RequestId } from '#modules/requests'
import { reuseSweep } from '#modules/reuse'
import { ensureWorkbench } from '../../scripts/build-workbench.ts'
import { compose } from '../../src/composition.ts'
import { atWork } from '../../src/demo/at-work.ts'
import { demoPassword, seedDemo } from '../../src/demo/index.ts'
import { answerAnew } from '../../src/demo/remedies/answer-anew.ts'
import { openDesk } from '../../src/demo/requests/desk.ts'
import { complete, release, review } from '../../src/demo/walk-through.ts'
import type { Ground } from '../../src/ground.ts'
import { testConfig } from '../support/config.ts'
import { launch, needsBrowser, overflow, seriousFaults, serve } from './support/browser.ts'

const now = '2026-11-27T02:00:00.000Z'
/** Where to leave pictures to be looked at: SHOTS=/tmp/shots. */
const shots = process.env['SHOTS']

let base = ''
let browser: Browser | undefined
let ground: Ground | undefined
/** The request that was refused, and disclosed in the end. */
let redone: RequestId | undefined
let close: () => Promise<void> = () => Promise.resolve()

before(async () => {
  if (needsBrowser.skip !== false) return
  await ensureWorkbench({ say: () => undefined })
  const { config, remove } = testConfig()
  const composed = await compose(config, () => now)
  assert.ok(composed.ok)
  ground = composed.ground
  await seedDemo(composed.ground.database, composed.ground.identity, now)
  base = await serve(composed.app)
  browser = await launch()
  close = async () => {
    await composed.app.close()
    await closePdf()
    remove()
  }
})
after(async () => {
  await browser?.close()
  await close()
})

const officeOf = async ({ database, keys }: Ground) => {
  const office = await database.transaction((tx) => atWork(tx, sealer(keys)))
  return office ?? assert.fail('no office')
}

/** A refusal that was answered in September, through the commands of the office. */
const refused = async (there: Ground): Promise<{ readonly id: RequestId; readonly number: string }> => {
  const office = await officeOf(there)
  const cells = requestCells(there.keys)
  const on = day('2026-09-14')
  return there.database.transaction(async (tx) => {
    const form = {
      ...({ applicantKind: 'naturalPerson', proofFiles: [] } as const),
      ...{ name: '欧阳不显', proof: null, idNumber: null },
      ...{ contact: null, phone: '13812345678', email: null, address: '示例县某路1号', postcode: null },
      ...{ agent: null, description: '2026年度医保基金监管人员的内部考核评分表', help: null },
      ...({ form: 'paper', way: 'post' } as const),
    } as const
    const coming = { form, channel: 'counter', cameOn: on, place: 1, handler: 'jingban' } as const
    const desk = await openDesk({ tx, office, cells }, coming)
    const { person } = office.caller('jingban')
    await desk.fact('zhuren', { kind: 'assigned', on, person, section: null })
    await desk.papers(on, ['internalMatter'])
    await desk.draft(on, ['internalMatter'])
    await desk.submit(on)
    for (const who of ['kezhang', 'zhuren', 'lingdao'] as const) await desk.sign(on, who)
    await desk.decide(on)
    await desk.deliver(on)
    await desk.fact('jingban', { kind: 'closed', on })
    const row = await tx.selectFrom('request_case').select(['request', 'number']).executeTakeFirstOrThrow()
    return { id: row.request, number: row.number }
  })
}

const open = async (username: string): Promise<Page> => {
  assert.ok(browser)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  await context.clock.setFixedTime(now)
  const answer = await context.request.post(`${base}/api/session/sign-in`, {
    data: { username, password: demoPassword },
    headers: { 'x-gongkai': '1' },
  })
  assert.equal(answer.status(), 200, await answer.text())
  return context.newPage()
}

const sound = async (page: Page, where: string): Promise<void> => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${where}.png`, fullPage: true })
  assert.deepEqual(await seriousFaults(page), [], where)
  assert.ok((await overflow(page)) <= 0, `${where} is wider than the window`)
}

/** One of the acts on the page: its button, its form, and that it is written down. */
const act = async (
  page: Page,
  title: string,
  button: string,
  { texts = {}, picks = {} }: { texts?: Record<string, string>; picks?: Record<string, string> },
): Promise<void> => {
  await page.getByRole('complementary').getByRole('button', { name: title, exact: true }).click()
  const drawer = page.getByRole('dialog')
  for (const [label, word] of Object.entries(picks)) {
    await drawer.getByLabel(label).first().click()
    await page.locator('.ant-select-item-option:visible').filter({ hasText: word }).first().click()
  }
  for (const [label, text] of Object.entries(texts)) await drawer.getByLabel(label).first().fill(text)
  await drawer.getByRole('button', { name: button, exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

test(
  'a refusal, its reconsideration reversed, answered anew and disclosed, at the desk',
  needsBrowser,
  async () => {
    assert.ok(ground)
    const { id, number } = await refused(ground)
    // 复议前置: the line of the letter of that day.
    const told = remedyOf({ decision: 'internalMatter' }, day('2026-09-14'), 'department')
    const line = remedyText(told, { organ: '示例县人民政府', court: '示例县人民法院' })
    assert.match(line, /应当.*先向示例县人民政府申请行政复议/u)

    const clerk = await open('jingban')
    await clerk.goto(`${base}/workbench/requests/${id}`)
    await clerk.getByRole('button', { name: '登记复议、诉讼' }).click()
    const drawer = clerk.getByRole('dialog')
    await drawer.getByLabel('复议机关、法院').fill('示例县人民政府')
    await drawer.getByLabel('申请人、原告').fill('欧阳不显')
    await drawer.getByLabel('请求事项').fill('撤销答复，责令公开。')
    await drawer.getByLabel('收到之日').fill('2026-10-12')
    await drawer.getByLabel('收到副本之日').fill('2026-10-12')
    await drawer.getByLabel('案号').fill('示政复〔2026〕8号')
    await drawer.getByRole('button', { name: '登记', exact: true }).click()
    await clerk.getByRole('heading', { level: 1, name: '公开复议〔2026〕1号' }).waitFor()
    await clerk.getByText('欧**').waitFor()
    await sound(clerk, 'opened')
    await act(clerk, '提交答复、证据', '记录', { texts: { 提交之日: '2026-10-20' } })
    await act(clerk, '作出结果', '记录结果', {
      picks: { 结果: '撤销，责令重新答复' },
      texts: {
        收到之日: '2026-11-16',
        期限: '15',
        '结果的要点（主文）': '撤销，责令十五个工作日内重新答复。',
        作出之日: '2026-11-13',
      },
    })
    await clerk.getByText('待履行').first().waitFor()
    await clerk.getByText('2026-12-07').first().waitFor()
    await sound(clerk, 'ruled')

    await clerk.goto(`${base}/workbench/requests/${id}`)
    await clerk.getByText('办理中').first().waitFor()
    await clerk.getByText('公开复议〔2026〕1号').first().waitFor()
    await sound(clerk, 'reopened')

    const there = ground
    const office = await officeOf(there)
    const cells = requestCells(there.keys)
    await there.database.transaction((tx) =>
      answerAnew({ tx, office, cells }, id, day('2026-11-26'), 'disclosed'),
    )
    redone = id
    const { found } = await there.database.read((query) => loadCase(query, id))
    assert.deepEqual([found.answered?.outcome.row, found.outcome?.decision], ['3.3.5', 'disclosed'])

    await clerk.goto(`${base}/workbench/remedies`)
    await clerk.getByText('公开复议〔2026〕1号').waitFor()
    await sound(clerk, 'list')
    await clerk.getByText('公开复议〔2026〕1号').click()
    await act(clerk, '履行完毕', '记录', { texts: { 怎样履行的: `${number}已经重新答复并送达。` } })
    await clerk.getByText('已办结').first().waitFor()
    await clerk.getByRole('tab', { name: '证据和应诉材料' }).click()
    await clerk.getByRole('button', { name: '生成遮盖的' }).click()
    await clerk.getByRole('link', { name: /应诉材料卷（已遮盖）/u }).waitFor({ timeout: 60_000 })
    await sound(clerk, 'packed')
    await clerk.getByRole('tab', { name: '经过' }).click()
    await sound(clerk, 'timeline')
    await clerk.goto(`${base}/workbench/remedies?view=table&from=2026-01-01&until=2026-12-31`)
    await clerk.getByRole('rowheader', { name: '行政复议' }).waitFor()
    await sound(clerk, 'table-four')
  },
)

/** Has a draft completed, reviewed by everybody and published, by the commands of the office. */
const publish = async (there: Ground, document: DocumentId): Promise<void> => {
  const office = await officeOf(there)
  const today = day('2026-11-27')
  await there.database.transaction(async (tx) => {
    const row = await loadDocument(tx, document)
    const drafted = await contentOf(tx, office.sealer, row)
    const content = {
      ...drafted,
      dateWritten: today,
      formedOn: today,
      topics: ['医疗保障'],
      keywords: ['考核'],
    }
    const saved = { document, caller: office.caller('jingban'), content, basedOn: row.version }
    await saveDocument(tx, office.act('jingban', now), saved, office.sealer)
    await review(tx, office, document, today, complete)
    await release(tx, office, document, today)
  })
}

test('what was disclosed in the end is published for everybody', needsBrowser, async () => {
  assert.ok(ground && redone !== undefined)
  const clerk = await open('jingban')
  await clerk.goto(`${base}/workbench/requests/${redone}`)
  await clerk.getByRole('button', { name: '记录申请人建议公开' }).click()
  await clerk.getByText('申请人建议主动公开').waitFor()
  const { database, keys } = ground
  await reuseSweep(requestCells(keys)).run({ database, now, signal: new AbortController().signal })
  await clerk.goto(`${base}/workbench/reuse`)
  await clerk.getByRole('button', { name: /内部考核评分表/u }).click()
  await clerk.getByRole('button', { name: '拟稿转为主动公开' }).click()
  const proposal = clerk.getByRole('dialog').last()
  await proposal.getByLabel('我已逐条核对去掉的个人信息，其余内容可以公开').check()
  await proposal.getByRole('button', { name: '拟稿', exact: true }).click()
  await clerk.waitForURL(/\/documents\//u)
  // The last part of the address names the document.
  const document = new URL(clerk.url()).pathname.split('/').at(-1) as DocumentId
  await publish(ground, document)

  await clerk.goto(`${base}/workbench/reuse`)
  await clerk.getByText('已主动公开').first().waitFor()
  const reader = await clerk.context().newPage()
  await reader.goto(`${base}/search?q=${encodeURIComponent('内部考核评分表')}`)
  await reader
    .getByRole('link', { name: /考核评分表/u })
    .first()
    .click()
  await reader.getByRole('heading', { level: 1, name: /考核评分表/u }).waitFor()
  assert.doesNotMatch(await reader.content(), /欧阳不显|13812345678/u)
  await sound(reader, 'published')
})
