import assert from 'node:assert/strict'
import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import { dayOf, systemClock } from '#platform/clock'
import { enterRegister } from '#modules/publishing'
import type { ColumnId, DocumentId } from '#modules/publishing'
import { eachEngine } from '../support/databases.ts'
import { contentOf, putPublished } from '../support/publications.ts'
import { act, furnish, signedIn } from './support/office.ts'
import { serverOn } from './support/server.ts'

const today = dayOf(systemClock())

interface Answer {
  readonly statusCode: number
  readonly body: string
  readonly json: () => { readonly rows: readonly Readonly<Record<string, unknown>>[] } & Readonly<
    Record<string, unknown>
  >
}

/** A server with one body and its clerk. */
const deskOn = async (database: Parameters<typeof serverOn>[0]) => {
  const server = await serverOn(database)
  const { organisation, person } = await furnish(server, '甲县医保局')
  const cookie = await signedIn(server, organisation, [{ role: 'clerk', organisation, reach: 'own' }])
  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<Answer> =>
    server.app.inject({
      method,
      url: `/api${url}`,
      headers: { cookie, 'x-gongkai': '1' },
      ...(payload && { payload }),
    })
  const ok = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const answer = await call(method, url, payload)
    assert.equal(answer.statusCode, 200, `${url}: ${answer.body.slice(0, 300)}`)
    return answer
  }
  const at = `/organisations/${organisation}`
  const { rows } = (await ok('GET', `${at}/columns`)).json()
  const columnOf = (code: string): ColumnId => {
    const id = rows.find((row) => row['code'] === code)?.['id']
    assert.ok(typeof id === 'string')
    return id as ColumnId
  }
  const publish = (given: {
    readonly kind: 'ordinary' | 'normative'
    readonly on: LocalDate
    readonly expiresOn?: LocalDate
  }) =>
    server.ground.database.transaction(async (tx): Promise<DocumentId> => {
      const { kind, on, expiresOn } = given
      const column = columnOf(kind === 'normative' ? 'normative' : 'news')
      const fields = expiresOn ? { effectiveOn: on, expiresOn } : {}
      const whole = { kind, on, column, title: '示例办法', fields }
      const document = await putPublished(tx, whole, { organisation, person })
      await enterRegister(tx, act, { document, organisation, content: contentOf(whole), on })
      return document
    })
  return { server, organisation, at, call, ok, columnOf, publish }
}

eachEngine('a clerk lays out columns, cleans up the register and hands a list over', async (database) => {
  const { server, at, call, ok, columnOf, publish } = await deskOn(database)
  try {
    const again = await call('POST', `${at}/columns/lay-out`, { template: 'common', slug: 'yb' })
    assert.equal(again.statusCode, 409)
    const begun = addDays(today, -200)
    const document = await publish({ kind: 'normative', on: begun, expiresOn: addDays(today, 20) })
    await publish({ kind: 'ordinary', on: addDays(today, -30) })

    const tasks = (await ok('GET', '/tasks')).json().rows.map(({ title }) => String(title))
    assert.ok(
      tasks.some((title) => title.includes('《示例办法》快要失效')),
      tasks.join(),
    )
    assert.ok(
      tasks.some((title) => title.includes('个栏目超过更新期限')),
      tasks.join(),
    )

    const cleanUp = (
      await ok('POST', `${at}/clean-ups`, { title: '文件清理', basis: null, onDate: today })
    ).json()['id']
    await ok('PUT', `/clean-ups/${String(cleanUp)}/items/${document}`, {
      verdict: 'repeal',
      reason: '不再适用',
    })
    const settled = await ok('POST', `/clean-ups/${String(cleanUp)}/settle`, { column: columnOf('clean-up') })
    const result = settled.json()['result']
    const draft = await server.ground.database.read((query) =>
      query
        .selectFrom('document')
        .select(['stage', 'kind'])
        .where('id', '=', result as DocumentId)
        .execute(),
    )
    assert.deepEqual(draft, [{ stage: 'draft', kind: 'clean-up-result' }])
    const register = (await ok('GET', `${at}/register`)).json()
    assert.equal(register.rows[0]?.['validity'], 'repealed')

    const period = { place: 'archives', from: begun, until: today }
    const { id } = (
      await ok('POST', `${at}/transfers`, { ...period, onDate: today, receiver: null, note: null })
    ).json()
    const list = await ok('GET', `/transfers/${String(id)}/list`)
    assert.ok(list.body.startsWith('PK'))
    const counts = (await ok('GET', `${at}/publication-counts?from=${begun}&until=${today}`)).json()
    assert.equal(counts['total'], 2)
    await ok('POST', '/saved-filters', { screen: 'documents', name: '本周', filter: { stage: 'draft' } })
    assert.equal((await ok('GET', '/saved-filters?screen=documents')).json().rows.length, 1)
  } finally {
    await server.close()
  }
})
