import { createWorkshop } from '#platform/work'
import type { TextTask } from './extract.ts'
import type { TextRead } from './text-read.ts'

/** Reads the text of documents on a thread of its own. */
export interface TextReader {
  /**
   * The text of a document by its media type. Never rejects for the document's sake: what is broken, hostile, too long
   * or of a kind without text gives a note, a Chinese sentence.
   */
  readonly textOf: (bytes: Uint8Array, mediaType: string) => Promise<TextRead>
  readonly close: () => Promise<void>
}

export interface TextReaderSettings {
  /** Milliseconds for one document. */
  readonly patience?: number
  /** Memory of the thread, MiB. */
  readonly memory?: number
  /** Documents that may wait. */
  readonly longestQueue?: number
  /** Characters of text at most, of one document. */
  readonly most?: number
}

/** Two million characters: six novels. */
const standard = { patience: 30_000, memory: 512, longestQueue: 200, most: 2_000_000 }

const nothing = (note: string): TextRead => ({ text: '', truncated: false, note })

const notes = {
  busy: '等着读取的文档太多，这一份暂时没有读，请稍后再试。',
  'too-long': '文档太复杂，读取超过了时间限制，所以搜索不到它的内容。',
} as const

/** A reader. Its owner closes it. */
export const createTextReader = (settings: TextReaderSettings = {}): TextReader => {
  const { most, ...limits } = { ...standard, ...settings }
  const script = new URL('worker.ts', import.meta.url)
  const workshop = createWorkshop<TextTask, TextRead>({ ...limits, script })
  const textOf = async (bytes: Uint8Array, mediaType: string): Promise<TextRead> => {
    try {
      const worked = await workshop.run({ bytes, mediaType, most })
      if (worked.ok) return worked.result
      return { ...nothing(notes[worked.why]), ...(worked.why === 'busy' && { later: true as const }) }
    } catch {
      return nothing('文档太复杂，读取时用尽了内存，所以搜索不到它的内容。')
    }
  }
  return { textOf, close: workshop.close }
}
