import { ReadError } from '../error.ts'
import { partsOf } from '../source/archive.ts'

const main = 'word/document.xml'

/** The main part of a Word document, inflated within a limit. Throws ReadError when there is none. */
export const documentXml = (bytes: Uint8Array): string => {
  const xml = partsOf(bytes, 'Word', (name) => name === main).get(main)
  if (xml !== undefined) return xml
  throw new ReadError('binary', '这个 Word 文件里没有正文，请重新另存后再试。')
}
