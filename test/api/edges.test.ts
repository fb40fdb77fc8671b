import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { z } from 'zod'
import { openApi, routes } from '../../src/api/index.ts'
import { testConfig } from '../support/config.ts'
import { furnish, signedIn } from './support/office.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server.ts'

const problem = z.object({
  type: z.string().startsWith('urn:gongkai:problem:'),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  reference: z.string().regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/u),
  fields: z.record(z.string(), z.string()).optional(),
})

let server: Server
let cookie: string
let organisation: string

before(async () => {
  const { config, remove } = testConfig()
  remove()
  server = await serverOn({ settings: config.database })
  const body = await furnish(server, '甲县医保局')
  organisation = body.organisation
  const all = { role: 'administrator', organisation: null, reach: 'subordinates' } as const
  cookie = await signedIn(server, null, [all])
})
after(() => server.close())

const post = (url: string, payload: unknown, headers: Readonly<Record<string, string>> = {}) =>
  server.app.inject({ method: 'POST', url, payload: payload as object, headers: { cookie, ...headers } })

const problemIn = (answer: { readonly headers: object; readonly body: string }) => {
  assert.match(JSON.stringify(answer.headers), /application\/problem\+json/u)
  return problem.parse(JSON.parse(answer.body))
}

describe('what is wrong is told by name, in Chinese, field by field', () => {
  test('every wrong field at once, unknown ones too', async () => {
    const answer = await post(`/api/organisations/${organisation}/sections`, {
      name: '',
      from: '2026-02-30',
      x: 1,
    })
    const { status, fields, type } = problemIn(answer)
    assert.equal(status, 422)
    assert.equal(type, 'urn:gongkai:problem:invalid-input')
    assert.deepEqual(Object.keys(fields ?? {}).toSorted(), ['body', 'from', 'name'])
    for (const sentence of Object.values(fields ?? {})) assert.match(sentence, /\p{Script=Han}.*。$/u)
  })

  test('a rule of the module has its own code and points at its field', async () => {
    const { status, fields } = problemIn(
      await post('/api/organisations', {
        name: '乙县医保局',
        level: 'county',
        kind: 'administrative',
        regionCode: '990000',
        from: '2026-01-01',
      }),
    )
    assert.equal(status, 422)
    assert.match(fields?.['regionCode'] ?? '', /行政区划代码/u)
  })

  test('JSON that is none, a body too large, a method that is not there', async () => {
    const broken = await server.app.inject({
      method: 'POST',
      url: '/api/roles',
      payload: '{"title":',
      headers: { cookie, 'content-type': 'application/json' },
    })
    assert.equal(problemIn(broken).status, 400)
    assert.equal(problemIn(await post('/api/roles', { title: 'x'.repeat(2 * 1024 * 1024) })).status, 413)
    assert.equal(problemIn(await post('/api/nothing/here', {})).status, 404)
  })
})

describe('only pages of ours change something (CSRF)', () => {
  const url = '/api/roles'
  const role = { title: '值班员', permissions: ['report.check'] }

  test('another site is refused by Fetch Metadata, by Origin, and a form by its type', async () => {
    const refused = [
      await post(url, role, { 'sec-fetch-site': 'cross-site' }),
      await post(url, role, { 'sec-fetch-site': 'same-site' }),
      await post(url, role, { origin: 'https://evil.example' }),
      await server.app.inject({
        method: 'POST',
        url,
        payload: 'title=x&permissions=report.check',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ]
    for (const answer of refused) assert.ok([403, 415].includes(problemIn(answer).status))
  })

  test('a page of ours is not', async () => {
    const answer = await post(url, role, { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' })
    assert.equal(answer.statusCode, 200, answer.body)
  })
})

describe('the documents of the API', () => {
  test('OpenAPI names every route, its permission, what goes in and out', () => {
    const document = z
      .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(openApi(routes))
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    assert.equal(ids.length, routes.length)
    assert.equal(new Set(routes.map(({ id }) => id)).size, routes.length)
    assert.ok(JSON.stringify(document).includes('"x-permission":"audit.read"'))
  })

  test('the page has a line for each, and no script', async () => {
    const { body, statusCode } = await server.app.inject('/api/docs')
    assert.equal(statusCode, 200)
    for (const { id } of routes) assert.ok(body.includes(`<code>${id}</code>`), id)
    assert.doesNotMatch(body, /<script/u)
  })
})
