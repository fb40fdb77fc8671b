import type { CellName } from '#statute/report-form'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import type { PersonId } from '#modules/organisations'
import type { OfYear } from '../evidence/index.ts'
import { formOfYear } from '../evidence/index.ts'
import type { ReportId } from '../ids.ts'
import type { ReportRow, Writing } from '../schema/index.ts'
import type { Figures } from './figures.ts'
import { assertDraft, findReport, keptFigures } from './report.ts'

export interface KeepFigures extends OfYear {
  readonly figures: Figures
  readonly by: PersonId
}

/** A cell whose figure moved since the report was compiled before. Money in fen. */
export interface Moved {
  readonly cell: CellName
  readonly from: number | null
  readonly to: number | null
}

const movedBetween = (before: Figures, after: Figures): readonly Moved[] => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as readonly CellName[]
  return names.flatMap((cell) => {
    const [from, to] = [before[cell] ?? null, after[cell] ?? null]
    return from === to ? [] : [{ cell, from, to }]
  })
}

const begun = ({ organisation, year }: OfYear, at: ReportRow['updated_at']): ReportRow => ({
  id: newId() as ReportId,
  organisation,
  year,
  edition: formOfYear(year).edition,
  stage: 'draft',
  version: 1,
  ledger: null,
  compiled_at: null,
  compiled_by: null,
  narrative: '',
  round: 0,
  reason: null,
  updated_at: at,
})

/**
 * Keeps what the ledger has for a year as the tables of its report, and begins the report where there is none. What was
 * entered stays. Gives the report and the cells that moved. Throws Refusal `report-year`, `report-locked`.
 */
export const keepFigures = async (
  tx: Writing,
  act: Act,
  { figures, by, ...asked }: KeepFigures,
): Promise<{ readonly report: ReportId; readonly moved: readonly Moved[] }> => {
  const there = await findReport(tx, asked)
  const row = there ?? begun(asked, act.at)
  assertDraft(row)
  const first = row.ledger === null
  const moved = movedBetween(keptFigures(row), figures)
  const compiled = {
    ledger: JSON.stringify(figures),
    compiled_at: act.at,
    compiled_by: by,
    updated_at: act.at,
  }
  if (there === undefined)
    await tx
      .insertInto('report_year')
      .values({ ...row, ...compiled })
      .execute()
  else await tx.updateTable('report_year').set(compiled).where('id', '=', row.id).execute()
  await record(tx, act, {
    what: 'report.compile',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    after: { year: row.year, moved: first ? null : moved },
  })
  return { report: row.id, moved: first ? [] : moved }
}
