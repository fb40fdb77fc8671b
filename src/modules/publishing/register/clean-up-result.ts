import type { ColumnId } from '../ids.ts'
import type { Content } from '../content.ts'
import { cleanUpVerdicts } from '../schema/index.ts'
import type { CleanUpRow } from '../schema/register-tables.ts'
import type { CleanUpItem } from './clean-up-views.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`

const bodyOf = (items: readonly CleanUpItem[]): string => {
  const rows = items.map(({ title, documentNumber, verdict, reason }, index) =>
    row(
      [
        String(index + 1),
        title,
        documentNumber ?? '',
        verdict === null ? '' : cleanUpVerdicts[verdict],
        reason ?? '',
      ],
      'td',
    ),
  )
  const head = row(['序号', '文件名称', '文号', '清理结论', '说明'], 'th')
  return `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`
}

const sumOf = (items: readonly CleanUpItem[]): string =>
  Object.entries(cleanUpVerdicts)
    .map(([code, title]) => ({ title, count: items.filter(({ verdict }) => verdict === code).length }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => `${title} ${count} 件`)
    .join('，')

/** The draft of the published result of a clean-up: a table of all documents with their verdicts. Pure. */
export const resultContent = (
  { title, basis, on_date }: CleanUpRow,
  items: readonly CleanUpItem[],
  column: ColumnId,
): Content => ({
  kind: 'clean-up-result',
  title: `${title}结果`,
  column,
  alsoIn: [],
  documentNumber: null,
  dateWritten: null,
  formedOn: on_date,
  topics: [],
  keywords: ['文件清理'],
  summary: `清理 ${items.length} 件：${sumOf(items)}。`,
  source: null,
  body: bodyOf(items),
  attachments: [],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: { settledOn: on_date, ...(basis === null ? {} : { cleanUpBasis: basis }) },
  justified: [],
})
