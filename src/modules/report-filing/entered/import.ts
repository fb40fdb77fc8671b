import type { CellName, ReportForm } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { Refusal } from '#platform/refusal'
import type { TableLine } from '#platform/spreadsheet'
import { csvOf, readTable } from '#platform/spreadsheet'
import type { PersonId } from '#modules/organisations'
import { assertDraft, cellsOfReport, formOfRow, loadReport, ownCells } from '../compile/index.ts'
import type { ReportId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { putEntry } from './enter.ts'
import type { Typed } from './judge.ts'
import { judgeFigure } from './judge.ts'

const headings = ['单元格', '数', '来源', '理由'] as const

/** A table to fill in: every cell that is a figure of its own in table 2, with what it is. */
export const entryTemplate = (form: ReportForm): Uint8Array<ArrayBuffer> => {
  const own = ownCells(form)
  const cells = [...cellsOf(form).values()].filter(
    ({ name, table }) => table === 'proactive' && own.has(name),
  )
  return new Uint8Array(Buffer.from(csvOf([headings, ...cells.map(({ where }) => [where, '', '', ''])])))
}

/** Cells by their name and by how they are called. */
const cellIn = (form: ReportForm, text: string): CellName | undefined =>
  [...cellsOf(form).values()].find(({ name, where }) => name === text || where === text)?.name

const typedIn = (form: ReportForm, { cells }: TableLine<(typeof headings)[number]>): Typed => ({
  // What is no cell is refused by `judgeFigure`.
  cell: cellIn(form, cells['单元格']) ?? ('' as CellName),
  kind: 'elsewhere',
  value: Number(cells['数'].replaceAll(',', '')),
  source: cells['来源'],
  reason: cells['理由'],
})

export interface ImportFigures {
  readonly report: ReportId
  readonly bytes: Uint8Array
  readonly by: PersonId
}

/**
 * Takes in a CSV table of figures from elsewhere, whole or not at all; a line without a figure is left out. Gives how many
 * were entered. Throws Refusal `report-missing`, `report-locked`, `import-not-a-table`, `import-too-many`, and
 * `report-figure` with every line that is wrong.
 */
export const importFigures = async (
  tx: Writing,
  act: Act,
  { report, bytes, by }: ImportFigures,
): Promise<number> => {
  const row = await loadReport(tx, report)
  assertDraft(row)
  const form = formOfRow(row)
  const cells = await cellsOfReport(tx, row)
  const lines = readTable(bytes, { headings, needed: 2, most: 500 }).filter((line) => line.cells['数'] !== '')
  const judged = lines.map((line) => {
    const typed = typedIn(form, line)
    return { line: line.line, typed, found: judgeFigure(form, cells, typed) }
  })
  const wrong = judged.flatMap(({ line, found }) => (found.ok ? [] : [`第 ${line} 行：${found.sentence}`]))
  if (wrong.length > 0)
    throw new Refusal('invalid', 'report-figure', '表里有不能导入的行，什么也没有导入', wrong.join(''))
  for (const { typed, found } of judged)
    if (found.ok) await putEntry(tx, act, { report, by, ...typed }, found.kept)
  await record(tx, act, {
    what: 'report.import',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    after: { entered: judged.length },
  })
  return judged.length
}
