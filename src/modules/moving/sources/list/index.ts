import { extensionOf } from './extension.ts'
import { no } from '../../no.ts'
import { longestField, mostFields } from '../item.ts'
import { csvRows } from './csv.ts'
import { jsonRows } from './json.ts'
import { xlsxRows } from './xlsx/index.ts'

export type ListRow = Readonly<Record<string, string>>

/** A list file: its name says what it is, the store has seen that it is so. */
export interface ListFile {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

const rowsIn = ({ name, chunks }: ListFile): AsyncIterable<ListRow> => {
  switch (extensionOf(name)) {
    case 'csv':
    case 'txt':
      return csvRows(chunks)
    case 'json':
      return jsonRows(chunks)
    case 'xlsx':
      return xlsxRows(chunks)
    default:
      throw no.list('清单要是 CSV、JSON 或者 Excel（.xlsx）文件。')
  }
}

/** Rows of a list, one after the other, each within bounds. Throws Refusal `moving-list`. */
export const listRows = async function* (file: ListFile): AsyncGenerator<ListRow> {
  for await (const row of rowsIn(file)) {
    const fields = Object.entries(row).slice(0, mostFields)
    yield Object.fromEntries(
      fields.map(([name, value]) => [name.slice(0, 100), value.toWellFormed().slice(0, longestField + 1)]),
    )
  }
}

export { extensionOf } from './extension.ts'
