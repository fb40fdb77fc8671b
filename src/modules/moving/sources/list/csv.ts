import { Readable } from 'node:stream'
import { decodedChunks } from '../text.ts'
import { longestField } from '../item.ts'
import { no } from '../../no.ts'

/** Rows of a CSV file by the heads of its columns, as it is read. Throws Refusal `moving-list`. */
export const csvRows = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Readonly<Record<string, string>>> {
  // Read with the first list.
  const { CsvError, parse } = await import('csv-parse')
  const parser = Readable.from(decodedChunks(chunks)).pipe(
    parse({
      bom: true,
      columns: (heads: readonly string[]) => heads.map((head) => head.trim() || undefined),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestField * 2,
    }),
  )
  try {
    yield* parser as AsyncIterable<Record<string, string>>
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw no.list(
      `第 ${Number(error['lines'] ?? 0)} 行附近读不下去：引号没有成对，或者一行太长。请用表格软件重新导出 CSV。`,
    )
  }
}
