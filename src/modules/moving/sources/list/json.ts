import { decodedChunks } from '../text.ts'
import { no } from '../../no.ts'
import type { JsonEnd } from './json-elements.ts'
import { jsonElements } from './json-elements.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => textOf(each)).join('；')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

const broken = '不是完整的 JSON，请重新导出。'

const sentences: Readonly<Record<Exclude<JsonEnd, 'whole'>, string>> = {
  broken,
  'no-list': 'JSON 里没有列表。应当是一个列表，每一项是一条信息。',
  'too-long': 'JSON 里有一条太长，请重新导出。',
}

const parsed = (element: string): unknown => {
  try {
    return JSON.parse(element)
  } catch {
    throw no.list(broken)
  }
}

/** Rows of a JSON list, or of the first list in an object, as it is read. Throws Refusal `moving-list`. */
export const jsonRows = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Readonly<Record<string, string>>> {
  const elements = jsonElements(decodedChunks(chunks))
  for (;;) {
    const next = await elements.next()
    if (next.done === true) {
      if (next.value !== 'whole') throw no.list(sentences[next.value])
      return
    }
    const row = parsed(next.value)
    yield isRecord(row)
      ? Object.fromEntries(Object.entries(row).map(([name, each]) => [name.trim(), textOf(each)]))
      : {}
  }
}
