import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'
import type { Input } from '../contract/operation.ts'
import type { Upload } from './context.ts'

/** The one file of a request, where the route takes one. Throws Refusal when it is not there. */
export const uploadOf = async (
  request: FastifyRequest,
  wanted: Input['upload'],
): Promise<Upload | undefined> => {
  if (wanted === undefined) return undefined
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: wanted.largest + 1 } })
    : undefined
  if (part === undefined)
    throw new Refusal('bad-request', 'no-file', '没有收到文件', '请选择一个文件再提交。')
  return { name: part.filename, stream: part.file }
}

const tooLarge = (largest: number) =>
  new Refusal(
    'too-large',
    'too-large',
    '文件太大',
    `请把文件缩小到 ${Math.floor(largest / 1024 / 1024)} MB 以内再提交。`,
  )

/** The file of a route that takes one. */
export const sentFile = (upload: Upload | undefined): Upload => {
  if (upload === undefined) throw new Error('the route names no upload among its input')
  return upload
}

/** All bytes of a small upload, with its name. Throws Refusal `too-large`. */
export const bytesOf = async ({ name, stream }: Upload, largest: number) => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > largest) throw tooLarge(largest)
    chunks.push(chunk)
  }
  return { name, bytes: new Uint8Array(Buffer.concat(chunks)) }
}
