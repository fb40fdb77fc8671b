import { buffer } from 'node:stream/consumers'
import { decoded } from '../text.ts'
import { no } from '../../no.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listIn = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value as readonly unknown[]
  return isRecord(value)
    ? Object.values(value).find((each): each is unknown[] => Array.isArray(each))
    : undefined
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => textOf(each)).join('；')
  if (typeof value === 'object' && value !== null) return JSON.stringify(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** JSON is read whole: so large at most, in bytes. */
const largest = 64 * 1024 * 1024

/** Rows of a JSON list, or of the first list in an object. Throws Refusal `moving-list`. */
export const jsonRows = async function* (
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<Readonly<Record<string, string>>> {
  if (size > largest) throw no.list('JSON 文件超过 64 MB，请拆成几个，或者改用 CSV。')
  let value: unknown
  try {
    value = JSON.parse(decoded(await buffer(chunks)).replace(/^\u{FEFF}/u, ''))
  } catch {
    throw no.list('不是完整的 JSON，请重新导出。')
  }
  const rows = listIn(value)
  if (rows === undefined) throw no.list('JSON 里没有列表。应当是一个列表，每一项是一条信息。')
  for (const row of rows)
    yield isRecord(row)
      ? Object.fromEntries(Object.entries(row).map(([name, each]) => [name.trim(), textOf(each)]))
      : {}
}
