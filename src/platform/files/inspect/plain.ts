import type { Kind } from '../kinds.ts'
import { no } from '../no.ts'
import type { Source } from './source.ts'

/** Control characters no text has; tab, line feed, form feed and carriage return are fine. */
const binary = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/u

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const candidates = (head: Uint8Array): readonly Encoding[] => {
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le']
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

const readsAs = async (source: Source, encoding: Encoding): Promise<boolean> => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of source.chunks())
      if (binary.test(decoder.decode(chunk, { stream: true }))) return false
    return !binary.test(decoder.decode())
  } catch {
    return false
  }
}

/** The encoding in which the whole file is text; undefined when it is none. */
export const encodingOf = async (source: Source): Promise<Encoding | undefined> => {
  for (const encoding of candidates(await source.readAt(0, 2)))
    if (await readsAs(source, encoding)) return encoding
  return undefined
}

const markup = /^\s*(?:<!doctype|<!--|<\?xml|<(?:html|head|body|svg|script|style|meta|iframe|math)\b)/iu

/** Whether text is a page or a drawing a browser would run; `head` is its beginning. */
export const isMarkup = (head: string): boolean => markup.test(head.replace(/^\ufeff/u, ''))

/** JSON up to so many bytes is parsed; of more, only the beginning is looked at, or others would wait for it. */
const parsed = 1024 * 1024

const isJson = async ({ size, readAt }: Source): Promise<boolean> => {
  const bytes = await readAt(0, Math.min(size, parsed))
  if (size > parsed)
    return /^\ufeff?\s*[[{]/u.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return true
  } catch {
    return false
  }
}

/** Refuses JSON that is none. Throws Refusal. */
export const inspectText = async (source: Source, kind: Kind): Promise<void> => {
  if (kind === 'json' && !(await isJson(source)))
    throw no.lie('文件名是 .json，内容却不是 UTF-8 编码的 JSON 数据，请重新导出。')
}
