import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { longestField } from '../../item.ts'
import { no } from '../../../no.ts'
import { readPart } from './xml.ts'

/** Texts that cells name by their numbers, on the disk: all of a workbook's texts are among them. */
export interface SharedTexts {
  readonly at: (number: number) => string
  readonly close: () => void
}

/** So many texts at most: what is in memory of each is where it is. */
const mostTexts = 5_000_000
/** Bytes written at once. */
const atOnce = 1024 * 1024

const tooMany = () =>
  no.list('Excel 文件里的文字太多。请用表格软件另存为 CSV，再上传 CSV；CSV 不限大小，一次最多 100000 条。')

/** Signs XML can't hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Each text of the part; readings of East Asian characters (rPh) are left out. */
const textsIn = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> =>
  readPart<string>(chunks, (give) => {
    let text = ''
    let [writing, reading] = [false, false]
    return {
      open: (name) => {
        if (name === 'si') text = ''
        if (name === 'rPh') reading = true
        writing = name === 't' && !reading
      },
      text: (piece) => {
        if (writing && text.length <= longestField) text += piece
      },
      close: (name) => {
        writing = false
        if (name === 'rPh') reading = false
        if (name === 'si') give(unescaped(text))
      },
    }
  })

/** Puts the texts of a workbook into a new file. Throws Refusal `moving-list`. */
export const sharedTexts = async (
  chunks: AsyncIterable<Uint8Array> | undefined,
  path: string,
): Promise<SharedTexts> => {
  const file = openSync(path, 'wx+', 0o600)
  /** Where each text begins, and behind the last where it ends. */
  const begins = [0]
  let waiting: Buffer[] = []
  let held = 0
  const flush = (): void => {
    const bytes = Buffer.concat(waiting)
    for (let from = 0; from < bytes.length;) from += writeSync(file, bytes, from)
    waiting = []
    held = 0
  }
  try {
    if (chunks !== undefined)
      for await (const text of textsIn(chunks)) {
        if (begins.length > mostTexts) throw tooMany()
        const bytes = Buffer.from(text)
        begins.push((begins.at(-1) ?? 0) + bytes.length)
        waiting.push(bytes)
        held += bytes.length
        if (held >= atOnce) flush()
      }
    flush()
  } catch (error) {
    closeSync(file)
    throw error
  }
  return {
    at: (number) => {
      const [from, to] = [begins[number], begins[number + 1]]
      if (from === undefined || to === undefined) return ''
      const bytes = Buffer.alloc(to - from)
      readSync(file, bytes, 0, bytes.length, from)
      return bytes.toString()
    },
    close: () => {
      closeSync(file)
    },
  }
}
