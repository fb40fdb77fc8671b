import { buffer } from 'node:stream/consumers'
import type { Converter } from '../../convert/index.ts'
import { no } from '../../no.ts'

/** Rows of the first sheet of a workbook, by the heads in its first row. Throws Refusal `moving-list`. */
export const xlsxRows = async function* (
  chunks: AsyncIterable<Uint8Array>,
  converter: Converter,
): AsyncGenerator<Readonly<Record<string, string>>> {
  const read = await converter.convert({ what: 'xlsx', bytes: await buffer(chunks) })
  if (read.is !== 'rows') throw no.list('Excel 文件打不开，或者太大。请重新保存后再传，或者另存为 CSV。')
  const [heads = [], ...rows] = read.rows
  for (const row of rows)
    if (row.some((cell) => cell !== ''))
      yield Object.fromEntries(
        heads.flatMap((head, at) => (head.trim() === '' ? [] : [[head.trim(), row[at] ?? '']])),
      )
}
