import assert from 'node:assert/strict'
import type { Server } from './server.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly json: Readonly<Record<string, unknown>> & { readonly rows?: readonly Record<string, unknown>[] }
}

/** Asks the API as somebody. */
export const asking =
  ({ app }: Server, cookie: string) =>
  async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<Answer> => {
    const headers = { cookie, 'x-gongkai': '1' }
    const answer = await app.inject({ method, url: `/api${url}`, headers, ...(payload && { payload }) })
    const json = String(answer.headers['content-type']).includes('json') ? answer.json<Answer['json']>() : {}
    return { status: answer.statusCode, body: answer.body, json }
  }

/** Hands a file over; gives its id. */
export const handOver = async (
  { app }: Server,
  cookie: string,
  organisation: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> => {
  const boundary = 'x-boundary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const answer = await app.inject({
    method: 'POST',
    url: `/api/organisations/${organisation}/files`,
    headers: { cookie, 'x-gongkai': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  assert.equal(answer.statusCode, 200, answer.body)
  return answer.json<{ id: string }>().id
}

/** How many rows the trail has. */
export const rowsInTrail = async ({ ground }: Server): Promise<number> => {
  const { n } = await ground.database.read((query) =>
    query
      .selectFrom('audit')
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  return n
}
