import { createRequire } from 'node:module'
import { Refusal } from '#platform/refusal'

/** Read with the first list. */
const load = () => createRequire(import.meta.url)('csv-parse/sync') as typeof import('csv-parse/sync')

/** A row of a file, and where it stands there. */
export interface Row {
  readonly place: string
  readonly value: unknown
}

const unreadable = (sentence: string): Refusal =>
  new Refusal('invalid', 'list-unreadable', '词表读不出来', sentence, { text: sentence })

const fromJson = (text: string): readonly Row[] => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unreadable('JSON 的格式不对，请核对括号、逗号和引号。')
  }
  if (!Array.isArray(value)) throw unreadable('JSON 应当是一个列表，每条是一个对象。')
  return (value as readonly unknown[]).map((entry, place) => ({ place: `第 ${place + 1} 条`, value: entry }))
}

const linesOf = (text: string): readonly (readonly string[])[] => {
  const { CsvError, parse } = load()
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw unreadable(
      `CSV 第 ${typeof error['lines'] === 'number' ? error['lines'] : '？'} 行的引号不成对，请核对。`,
    )
  }
}

/**
 * Rows of a CSV by the heads asked for, in whatever order the file has its columns, or of a JSON list. The first column
 * must be there. Throws Refusal `list-unreadable`.
 */
export const readRows = (
  text: string,
  heads: readonly string[],
  entryOf: (cells: readonly string[]) => unknown,
): readonly Row[] => {
  const bare = text.replace(/^\uFEFF/u, '').trim()
  if (bare.startsWith('[') || bare.startsWith('{')) return fromJson(bare)
  const [head = [], ...lines] = linesOf(bare)
  const places = heads.map((name) => head.indexOf(name))
  if (places.slice(0, 2).includes(-1)) throw unreadable(`CSV 的第一行应当是表头：${heads.join('，')}。`)
  return lines.map((cells, line) => ({
    place: `第 ${line + 2} 行`,
    value: entryOf(places.map((place) => cells[place] ?? '')),
  }))
}
