import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Instant } from '#platform/clock'
import type { Files, TakenFile } from '#platform/files'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { Slips } from './slips.ts'

const megabyte = 1024 * 1024

/** Of one file, and of all that come with a form. */
const largestFile = 10 * megabyte
const largestAll = 24 * megabyte
const mostFiles = 6

/** Photographs and scans; no text a program could hide in. */
const kinds = ['pdf', 'jpg', 'png'] as const

/** What the multipart parser takes before it stops reading. */
export const formLimits = {
  fileSize: largestFile,
  fieldSize: 128 * 1024,
  fieldNameSize: 60,
  files: mostFiles * 2,
  fields: 60,
  parts: 80,
} as const

/** Files wait in the store without an owner for a day; a form may name them for less. */
const heldFor = 12 * 60 * 60 * 1000

/** A file that came with a form and is not anybody's yet. */
export interface Held {
  readonly field: string
  readonly taken: TakenFile
}

const heldShape = z.object({
  field: z.string(),
  taken: z.object({
    digest: z.string(),
    size: z.number(),
    mediaType: z.string(),
    extension: z.string(),
    name: z.string(),
  }),
})

/** What a form sent in. Files that were refused have a sentence by their field; the others wait. */
export interface Sent {
  readonly field: (name: string) => string
  readonly fields: ReadonlyMap<string, string>
  readonly held: readonly Held[]
  readonly problems: FieldProblems
}

const bytesOf = async ({ file }: MultipartFile): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of file) if (Buffer.isBuffer(chunk)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const tooLarge = '文件超过 10 MB，请压缩图片或者分成几个文件。'
const tooMany = `最多上传 ${mostFiles} 个文件，合计不超过 24 MB。`
const tooLong = '内容太长，没有收完，请缩短。'

/** What a slip of a file held, to be brought back by the form. */
export const heldSlip = (slips: Slips, held: Held, now: Instant): string =>
  slips.give('file', held, now, heldFor)

interface Taking {
  readonly files: Pick<Files, 'take'>
  readonly slips: Slips
  readonly now: Instant
  /** Names of the fields files may come by. */
  readonly fileFields: readonly string[]
  /** Asked with the fields that came before, once, as soon as there is a file: whether any is taken in. */
  readonly mayTake: (field: (name: string) => string) => Promise<boolean>
}

/**
 * Reads a form, one file at a time in memory, each looked into before it is kept: PDF, JPEG, PNG. Throws Refusal where
 * `mayTake` does.
 */
export const sentOf = async (
  request: FastifyRequest,
  { files, slips, now, fileFields, mayTake }: Taking,
): Promise<Sent> => {
  const fields = new Map<string, string>()
  const held: Held[] = []
  const problems: Record<string, string> = {}
  const field = (name: string): string => fields.get(name) ?? ''
  let may: boolean | undefined

  const takeHeld = (slip: string): void => {
    const found = heldShape.safeParse(slips.take('file', slip, now))
    if (!found.success || !fileFields.includes(found.data.field) || held.length >= mostFiles) return
    if (!held.some(({ taken }) => taken.digest === found.data.taken.digest)) held.push(found.data)
  }

  const takeFile = async (part: MultipartFile): Promise<void> => {
    const bytes = await bytesOf(part)
    const { filename, fieldname } = part
    if (filename === '' || !fileFields.includes(fieldname)) return
    may ??= await mayTake(field)
    if (!may) return
    const size = held.reduce((sum, { taken }) => sum + taken.size, bytes.length)
    if (part.file.truncated) problems[fieldname] = tooLarge
    else if (held.length >= mostFiles || size > largestAll) problems[fieldname] = tooMany
    else
      try {
        const taken = await files.take(bytes, { name: filename, kinds, largest: largestFile })
        held.push({ field: fieldname, taken })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        problems[fieldname] = error.detail
      }
  }

  for await (const part of request.parts()) {
    if (part.type === 'file') await takeFile(part)
    else if (typeof part.value === 'string') {
      if (part.valueTruncated) problems[part.fieldname] = tooLong
      if (part.fieldname === 'held') takeHeld(part.value)
      // Browsers send line ends as CR LF.
      else fields.set(part.fieldname, part.value.replaceAll('\r\n', '\n'))
    }
  }
  return { field, fields, held, problems }
}
