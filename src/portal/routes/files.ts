import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Files } from '#platform/files'
import { headersOf, rangeOf } from '#platform/files'
import { Refusal } from '#platform/refusal'
import type { PublicFile } from '#modules/publishing'
import { publicFile, publicFileText } from '#modules/publishing'
import type { Desk } from '../answers/desk.ts'
import { prepared } from './limits.ts'

const missing = () =>
  new Refusal('missing', 'no-file', '没有这个文件', '它可能已经随文件撤回或者更正，请从文件的页面打开。')

const fileIn = async (desk: Desk, request: FastifyRequest, id: string): Promise<PublicFile> => {
  const { ask } = await desk.making(request)
  const file = /^[\w-]{1,64}$/u.test(id) ? await ask((query) => publicFile(query, id)) : undefined
  if (file === undefined) throw missing()
  return file
}

/** Its bytes never change, but it may be withdrawn: a browser asks each time, and is told by the digest. */
const sendFile = async (files: Files, request: FastifyRequest, reply: FastifyReply, file: PublicFile) => {
  const tag = `"${file.digest}"`
  reply.header('etag', tag).header('cache-control', 'no-cache')
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  const part = rangeOf(request.headers.range, file.size)
  if (part === 'unsatisfiable')
    throw new Refusal('bad-request', 'range', '没有这一段', '要求的这一段超出了文件的长度，请重新下载。')
  const range = part === 'whole' ? undefined : part
  return reply
    .code(range ? 206 : 200)
    .headers(headersOf(file, { inline: true, ...(range && { range }) }))
    .send(Readable.from(await files.open(file.digest, range)))
}

/** Files of public documents, and their texts. Every other file is not there. */
export const registerFiles = (app: FastifyInstance, desk: Desk, files: Files): void => {
  interface Named {
    Params: { file: string }
  }
  for (const url of ['/files/:file', '/files/:file/:name'] as const)
    app.get<Named>(url, prepared, async (request, reply) =>
      sendFile(files, request, reply, await fileIn(desk, request, request.params.file)),
    )
  app.get<Named>('/files/:file/text', prepared, async (request, reply) => {
    const file = await fileIn(desk, request, request.params.file)
    return desk.send(request, reply, `text ${file.id}`, async ({ ask }) => {
      const text = await ask((query) => publicFileText(query, file.digest))
      if (text === undefined) throw missing()
      return { type: 'text/plain; charset=utf-8', body: text, fileName: `${file.name}.txt` }
    })
  })
}
