import assert from 'node:assert/strict'
import { contentFor } from '../publishing/support/office.ts'
import type { ColumnId } from '#modules/publishing'
import { eachEngine } from '../support/databases.ts'
import { docxOf } from '../support/documents.ts'
import { furnish, signedIn } from './support/office.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server.ts'

interface Answer {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>> & { readonly rows?: readonly Record<string, unknown>[] }
}

const caller =
  ({ app }: Server, cookie: string) =>
  async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<Answer> => {
    const headers = { cookie, 'x-gongkai': '1' }
    const answer = await app.inject({ method, url: `/api${url}`, headers, ...(payload && { payload }) })
    return { status: answer.statusCode, json: answer.json() }
  }

const upload = async ({ app }: Server, cookie: string, organisation: string, bytes: Uint8Array) => {
  const boundary = 'x-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="list.docx"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: `/api/organisations/${organisation}/files`,
    headers: { cookie, 'x-gongkai': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  assert.equal(answer.statusCode, 200, answer.body)
  const { id, name, digest, mediaType, size } = answer.json<Record<string, unknown>>()
  return { file: id, name, digest, mediaType, size }
}

eachEngine('a document goes from a draft to what others have to do, over the API', async (test) => {
  const server = await serverOn(test)
  try {
    const { organisation, column } = await furnish(server, '甲县医保局')
    const signIn = (role: string) => signedIn(server, organisation, [{ role, organisation, reach: 'own' }])
    const [clerkCookie, officerCookie] = [await signIn('clerk'), await signIn('information-officer')]
    const [clerk, officer] = [caller(server, clerkCookie), caller(server, officerCookie)]
    const attachment = await upload(server, clerkCookie, organisation, await docxOf('张某 13812345678'))
    const content = contentFor(column as ColumnId)
    const withList = { ...content, attachments: [attachment] }

    const examined = await clerk('POST', `/organisations/${organisation}/documents/examine`, {
      content: { ...content, body: '<p onclick="x">甲</p><img src="https://elsewhere.example/a.png">' },
    })
    assert.deepEqual([examined.status, examined.json['body']], [200, '<p>甲</p>'])
    assert.match(JSON.stringify(examined.json['findings']), /image-foreign/u)

    const drafted = await clerk('POST', `/organisations/${organisation}/documents`, { content: withList })
    assert.equal(drafted.status, 200, JSON.stringify(drafted.json))
    const at = `/documents/${String(drafted.json['id'])}`
    const first = (await clerk('GET', at)).json
    const { digest } = first
    assert.match(JSON.stringify(first['findings']), /"code":"mobile"/u)
    const stopped = await clerk('POST', `${at}/submit`, { digest })
    assert.deepEqual([stopped.status, String(stopped.json['type']).endsWith('gate-blocks')], [409, true])

    assert.equal((await clerk('PUT', at, { content, basedOn: 1 })).status, 200)
    const stale = await clerk('PUT', at, { content: withList, basedOn: 1 })
    assert.equal(stale.status, 409)
    const second = (await clerk('GET', at)).json
    assert.equal((await clerk('POST', `${at}/submit`, { digest: second['digest'] })).status, 200)

    const tasks = (await officer('GET', '/tasks')).json.rows ?? []
    const mine = tasks.filter(({ link }) => link === at)
    assert.deepEqual(
      mine.map(({ action, due }) => [action, due]),
      [['去审核', mine[0]?.['due']]],
    )
    const list = (await officer('GET', '/documents?mine=1')).json.rows ?? []
    assert.deepEqual(
      list.map(({ id }) => id),
      [drafted.json['id']],
    )
    const sent = { digest: second['digest'], opinion: '请附名单。' }
    assert.equal((await officer('POST', `${at}/send-back`, sent)).status, 200)
    const back = ((await clerk('GET', '/tasks')).json.rows ?? []).filter(({ link }) => link === at)
    assert.match(JSON.stringify(back), /走查员：请附名单。/u)
    const third = (await clerk('GET', at)).json
    assert.match(JSON.stringify(third['signatures']), /"verdict":"send-back"/u)
    const changes = await officer('GET', `${at}/changes`)
    assert.deepEqual([changes.status, changes.json['from'], changes.json['to']], [200, 2, 2])
    const span = `organisation=${organisation}&from=2026-01-01&until=2026-12-31`
    assert.equal((await clerk('GET', `/publication-schedule?${span}`)).status, 200)
    assert.ok(((await clerk('GET', '/document-kinds')).json.rows ?? []).length > 10)
  } finally {
    await server.close()
  }
})
