import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** What a form sent in. `truncated` says that something was longer than is taken. */
export interface Submission {
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined
  readonly fields: ReadonlyMap<string, string>
  readonly truncated: boolean
}

const bytesOf = async ({ file }: MultipartFile): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of file) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads a whole multipart form into memory, within the limits the plugin was given. */
export const submissionOf = async (request: FastifyRequest): Promise<Submission> => {
  const fields = new Map<string, string>()
  let file: Submission['file']
  let truncated = false
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await bytesOf(part)
      truncated ||= part.file.truncated
      if (part.filename !== '') file = { name: part.filename, bytes }
    } else {
      truncated ||= part.valueTruncated
      if (typeof part.value === 'string') fields.set(part.fieldname, part.value)
    }
  }
  return { file, fields, truncated }
}
