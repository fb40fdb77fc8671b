import { dayOf } from '#platform/clock'
import { guarded } from '#platform/spreadsheet'
import type { RunId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import { itemStates, verdicts } from '../schema/index.ts'
import { itemsAfter } from './views.ts'

const cell = (value: string | number | null): string =>
  `"${guarded(String(value ?? '')).replaceAll('"', '""')}"`

const line = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((each) => cell(each)).join(',')}\r\n`

const atOnce = 500

/** The verdicts on all items of a run as CSV for spreadsheets (UTF-8 with its mark), piece by piece. */
export const verdictsCsv = async function* (
  read: <Result>(task: (query: Query) => Promise<Result>) => Promise<Result>,
  run: RunId,
): AsyncGenerator<string> {
  yield `\u{FEFF}${line(['序号', '标题', '结论', '办理', '说明', '原发布日期', '原网址'])}`
  for (let after = 0; ;) {
    const from = after
    const items = await read((query) => itemsAfter(query, run, from, atOnce))
    yield items
      .map(({ seq, title, verdict, state, sentence, published_at: at, address }) =>
        line([
          seq,
          title,
          verdict === null ? '' : verdicts[verdict],
          itemStates[state],
          sentence,
          at === null ? '' : dayOf(at),
          address,
        ]),
      )
      .join('')
    const last = items.at(-1)
    if (last === undefined || items.length < atOnce) return
    after = last.seq
  }
}
