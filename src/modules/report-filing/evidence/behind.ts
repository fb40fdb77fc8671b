import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { Page } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { Query } from '../schema/index.ts'
import type { OfYear } from './period.ts'
import { formOfYear, spanOf } from './period.ts'
import type { EvidenceLine, PageAsked } from './source.ts'
import { sources } from './sources.ts'

/** A cell of the report of a year, and which page of what is behind it. */
export interface EvidenceAsked extends OfYear, PageAsked {
  readonly cell: CellName
}

/** Throws Refusal `report-cell` where a form has no such cell. */
export const assertCell = (form: ReportForm, cell: CellName): void => {
  if (cellsOf(form).has(cell)) return
  throw refuse('missing', 'report-cell', '没有这个单元格', '格式里没有这个单元格，请从表里选取。', 'cell')
}

/** `after` tells the source as well: `2 KEY`. */
const split = (after: string | undefined): { readonly at: number; readonly key: string | undefined } => {
  const [, at, key] = /^(\d) ?(.*)$/su.exec(after ?? '') ?? []
  return { at: Number(at ?? 0), key: key === '' ? undefined : key }
}

/**
 * What is behind a cell of the report of a year as the ledger has it now, a page by key: exactly what the figure counts.
 * No personal data. Throws Refusal `report-year`, `report-cell`.
 */
export const evidenceBehind = async (
  query: Query,
  { cell, after, limit, ...asked }: EvidenceAsked,
): Promise<Page<EvidenceLine>> => {
  assertCell(formOfYear(asked.year), cell)
  const { at, key } = split(after)
  const rows: EvidenceLine[] = []
  for (const [index, source] of sources.entries()) {
    if (index < at || !cell.startsWith(`${source.table}.`)) continue
    const page = { after: index === at ? key : undefined, limit: limit - rows.length }
    const found = await source.behind(query, spanOf(asked), cell, page)
    rows.push(...found.rows)
    if (found.next !== undefined) return { rows, next: `${index} ${found.next}` }
    if (rows.length === limit) return { rows, next: index + 1 < sources.length ? `${index + 1}` : undefined }
  }
  return { rows, next: undefined }
}
