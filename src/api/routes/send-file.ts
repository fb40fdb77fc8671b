import type { FileRecord, Files } from '#platform/files'
import { headersOf, rangeOf } from '#platform/files'
import { Refusal } from '#platform/refusal'
import type { Streamed } from '../contract/shapes.ts'

/** A file of the store as an answer, or the part of it that is asked for. Throws Refusal `range`. */
export const sendFile = async (
  files: Files,
  file: FileRecord,
  { range: asked, shown }: { readonly range: string | undefined; readonly shown: boolean },
): Promise<Streamed> => {
  const part = rangeOf(asked, file.size)
  if (part === 'unsatisfiable')
    throw new Refusal('bad-request', 'range', '没有这一段', '要求的这一段超出了文件的长度，请重新下载。')
  const range = part === 'whole' ? undefined : part
  return {
    status: range ? 206 : 200,
    headers: headersOf(file, { inline: shown, ...(range && { range }) }),
    stream: await files.open(file.digest, range),
  }
}
