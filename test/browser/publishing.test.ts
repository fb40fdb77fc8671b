import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { z } from 'zod'
import { later, systemClock } from '#platform/clock'
import { needsBrowser, seriousFaults } from './support/browser.ts'
import { openOffice } from './support/office.ts'

const minute = 60 * 1000

let now = systemClock()
const people = new Map<string, BrowserContext>()
const { base, signedIn } = openOffice({ now: () => now })

/** Somebody's own browser, signed in. */
const as = async (username: string): Promise<BrowserContext> => {
  const known = people.get(username)
  if (known) return known
  const context = await signedIn(username, { width: 1440, running: true })
  people.set(username, context)
  return context
}

/** Asks the API as somebody; gives the status and what came back. */
const ask = async (who: string, method: string, path: string, data?: unknown) => {
  const { request } = await as(who)
  const answer = await request.fetch(`${base()}/api${path}`, {
    method,
    headers: { 'x-gongkai': '1' },
    ...(data === undefined ? {} : { data }),
  })
  const body: unknown = await answer.json()
  return { status: answer.status(), body }
}

const seen = z.object({
  digest: z.string(),
  version: z.number(),
  stage: z.string(),
  content: z.record(z.string(), z.unknown()),
  signatures: z.array(z.object({ step: z.string(), holds: z.boolean() })),
})

const look = async (who: string, document: string) =>
  seen.parse((await ask(who, 'GET', `/documents/${document}`)).body)

const secrecy = {
  carrier: 'official',
  intendedWay: '政府网站',
  conclusion: 'may-disclose',
  basis: '不涉及国家秘密',
  checked: { stateSecret: true, workSecret: true, commercialSecret: true, personal: true, aggregation: true },
}

const begin = async (): Promise<string> => {
  const { body } = await ask('jingban', 'GET', '/session')
  const { account } = z
    .object({ account: z.object({ organisation: z.object({ id: z.string() }) }) })
    .parse(body)
  const organisation = account.organisation.id
  const columns = z
    .object({ rows: z.array(z.object({ id: z.string(), code: z.string() })) })
    .parse((await ask('jingban', 'GET', `/organisations/${organisation}/columns`)).body)
  const column = columns.rows.find(({ code }) => code === 'notices')?.id
  const drafted = await ask('jingban', 'POST', `/organisations/${organisation}/documents`, {
    content: {
      kind: 'ordinary',
      title: '关于医疗救助对象名单的公示',
      column,
      alsoIn: [],
      documentNumber: null,
      dateWritten: now.slice(0, 10),
      formedOn: now.slice(0, 10),
      topics: ['医疗保障'],
      keywords: ['医疗救助'],
      summary: '公示医疗救助对象。',
      source: null,
      body: '<p>陈某，身份证号 999999198503071121，符合条件。</p>',
      attachments: [],
      interprets: [],
      disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
      fields: {},
      justified: [],
    },
  })
  assert.equal(drafted.status, 200, JSON.stringify(drafted.body))
  return z.object({ id: z.string() }).parse(drafted.body).id
}

/** Everybody signs whose turn it is. */
const signAll = async (document: string): Promise<void> => {
  for (const who of ['xinxi', 'zhuren', 'lingdao']) {
    const { digest } = await look(who, document)
    const { status, body } = await ask(who, 'POST', `/documents/${document}/sign`, { digest })
    assert.equal(status, 200, JSON.stringify(body))
  }
}

test('from a draft with an id card to the public and back, as an office does it', needsBrowser, async () => {
  const document = await begin()
  const first = await look('jingban', document)
  const blocked = await ask('jingban', 'POST', `/documents/${document}/submit`, { digest: first.digest })
  assert.equal(blocked.status, 409)
  assert.match(JSON.stringify(blocked.body), /身份证/u)

  const page = await (await as('jingban')).newPage()
  await page.goto(`${base()}/workbench/documents/${document}`)
  await page.getByText('身份证号码').first().waitFor()
  assert.deepEqual(await seriousFaults(page), [])
  await page.getByRole('button', { name: '打码' }).first().click()
  await page.getByRole('button', { name: '保存' }).first().click()
  await page.getByRole('button', { name: '送审' }).first().waitFor()
  await page.getByText('999999198503071121').first().waitFor({ state: 'detached' })
  const masked = await look('jingban', document)
  assert.equal(masked.version, 2)
  assert.doesNotMatch(JSON.stringify(masked.content), /999999198503071121/u)

  const submitted = await ask('jingban', 'POST', `/documents/${document}/submit`, { digest: masked.digest })
  assert.equal(submitted.status, 200, JSON.stringify(submitted.body))
  for (const who of ['xinxi', 'zhuren'])
    assert.equal(
      (await ask(who, 'POST', `/documents/${document}/sign`, { digest: masked.digest })).status,
      200,
    )

  const edited = await ask('jingban', 'PUT', `/documents/${document}`, {
    content: { ...masked.content, summary: '公示一名医疗救助对象。' },
    basedOn: masked.version,
  })
  const { voided } = z.object({ voided: z.array(z.unknown()) }).parse(edited.body)
  assert.equal(voided.length, 2, 'one edit voids the two signatures')
  await signAll(document)
  const { digest } = await look('baomi', document)
  const reviewed = await ask('baomi', 'POST', `/documents/${document}/secrecy`, { digest, form: secrecy })
  assert.equal(reviewed.status, 200, JSON.stringify(reviewed.body))
  assert.equal((await look('zhuren', document)).stage, 'approved')

  const at = later(now, 20 * minute)
  const planned = await ask('zhuren', 'POST', `/documents/${document}/schedule`, { digest, at })
  assert.equal(planned.status, 200, JSON.stringify(planned.body))
  const list = `${base()}/disclosure/ybj/notices`
  const reader = await (await as('shenji')).newPage()
  const sweep = () => ask('guanli', 'POST', '/sweeps/publish-due/run')
  now = later(now, 10 * minute)
  await sweep()
  await reader.goto(list)
  assert.equal(await reader.getByText('关于医疗救助对象名单的公示').count(), 0, 'published early')
  now = later(now, 10 * minute + 1000)
  await sweep()
  await reader.goto(list)
  await reader.getByRole('link', { name: '关于医疗救助对象名单的公示' }).first().click()
  await reader.getByRole('heading', { name: '关于医疗救助对象名单的公示' }).waitFor()
  assert.doesNotMatch(await reader.content(), /999999198503071121/u)
  assert.deepEqual(await seriousFaults(reader), [])
  const address = reader.url()

  const withdrawn = await ask('zhuren', 'POST', `/documents/${document}/withdraw`, {
    reason: '名单有误。',
    notice: '名单有误，现予撤回。',
  })
  assert.equal(withdrawn.status, 200, JSON.stringify(withdrawn.body))
  await reader.goto(list)
  assert.equal(await reader.getByText('关于医疗救助对象名单的公示').count(), 0)
  const gone = await reader.goto(address)
  assert.equal(gone?.status(), 410)
  await reader.getByText('名单有误，现予撤回。').first().waitFor()
  assert.deepEqual(await seriousFaults(reader), [])
})
