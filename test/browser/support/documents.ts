import assert from 'node:assert/strict'
import type { APIRequestContext } from 'playwright-core'

interface Json {
  readonly id: string
  readonly seq: number
  readonly outcome: { readonly output: string | null } | null
}

/** What a browser's session asks of the API, by path; a file as the one part of a form. */
export const sending = (request: APIRequestContext, base: string) => {
  const headers = { 'x-gongkai': '1' }
  const take = async (answer: Awaited<ReturnType<APIRequestContext['get']>>): Promise<Json> => {
    assert.equal(answer.status(), 200, `${answer.url()}: ${await answer.text()}`)
    // Each caller asks what it reads of it.
    return (await answer.json()) as Json
  }
  return {
    ask: async (path: string) => take(await request.get(`${base}/api${path}`)),
    send: async (path: string, data: object, method = 'POST') =>
      take(await request.fetch(`${base}/api${path}`, { method, data, headers })),
    upload: async (path: string, name: string, text: string) => {
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
      return take(await request.post(`${base}/api${path}`, { multipart: { file }, headers }))
    },
  }
}

type Sending = ReturnType<typeof sending>

/** A text is uploaded to a case, a name in it marked. Gives the document. */
export const startDocument = async (
  { upload, send }: Sending,
  { organisation, request, name }: Readonly<Record<'organisation' | 'request' | 'name', string>>,
): Promise<string> => {
  const text = '参会人员：李大力。其余内容可以公开。'
  const { id: file } = await upload(`/organisations/${organisation}/files`, name, text)
  const { id } = await send(`/requests/${request}/releases`, { file })
  const marks = [{ id: 'a', place: { is: 'text', text: '李大力' }, reason: 'privacy', source: 'hand' }]
  await send(`/releases/${id}/marks`, { seen: 1, marks }, 'PUT')
  return id
}

/** The marked words are taken out, and somebody else confirms what came of it. */
export const confirmDocument = async (clerk: Sending, director: Sending, id: string): Promise<void> => {
  await clerk.send(`/releases/${id}/prepare`, { seen: 2 })
  const { seq, outcome } = await clerk.ask(`/releases/${id}`)
  await director.send(`/releases/${id}/confirm`, { seen: seq, digest: outcome?.output })
}
