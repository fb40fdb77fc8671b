import type { CellName } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { digestOf } from '#platform/crypto'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { AnnualReport } from '#modules/annual-report'
import { formOfReport, numberCell, toJson, valueOf } from '#modules/annual-report'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { bumpRevision } from '#modules/publishing'
import { ownCells, scaleOf } from '../compile/index.ts'
import type { FilingId, OldReportId, ReportId } from '../ids.ts'
import type { OldReportRow, Writing } from '../schema/index.ts'
import { digestOfWords, keepText, plainNarrative, wordsOf } from '../texts/index.ts'
import { openOldReport } from './old-report.ts'

/** What somebody found when they held an old report against its document. */
export interface ConfirmOldReport {
  readonly old: OldReportId
  /** Cells that were read wrongly or not at all, as the document prints them. */
  readonly cells: Readonly<Record<string, number>>
  readonly by: PersonId
}

const putRight = (report: AnnualReport, cells: ConfirmOldReport['cells']): AnnualReport => {
  const known = cellsOf(formOfReport(report))
  const strange = Object.keys(cells).find((name) => !known.has(name as CellName))
  if (strange !== undefined)
    throw refuse('invalid', 'old-cell', '没有这个单元格', `格式里没有“${strange}”，请刷新页面。`, 'cells')
  const right = Object.entries(cells).map(([name, value]) => [name as CellName, numberCell(value)] as const)
  return { ...report, cells: new Map([...report.cells, ...right]) }
}

const blanks = (report: AnnualReport): readonly CellName[] =>
  [...report.cells].filter(([, cell]) => cell.state === 'unreadable').map(([name]) => name)

/** The report of the year it is filed as. Throws Refusal `old-year-taken` where the year has one of its own. */
const openYear = async (
  tx: Writing,
  act: Act,
  { organisation, year }: Pick<OldReportRow, 'organisation' | 'year'>,
  report: AnnualReport,
): Promise<ReportId> => {
  const there = await tx
    .selectFrom('report_year')
    .select('id')
    .where('organisation', '=', organisation)
    .where('year', '=', year)
    .executeTakeFirst()
  if (there !== undefined)
    throw refuse(
      'conflict',
      'old-year-taken',
      `${year}年已经有年报`,
      '这一年的年报已经在系统里编制或者确认过，不能再由旧年报代替。',
      'year',
    )
  const id = newId() as ReportId
  await tx
    .insertInto('report_year')
    .values({
      id,
      organisation,
      year,
      edition: report.edition,
      stage: 'filed',
      version: 1,
      ledger: null,
      compiled_at: null,
      compiled_by: null,
      narrative: digestOfWords(wordsOf(report)),
      round: 0,
      reason: null,
      updated_at: act.at,
    })
    .execute()
  return id
}

/** Figures of their own as a filing keeps them: from elsewhere, money in fen. */
const keptOf = (report: AnnualReport): string => {
  const form = formOfReport(report)
  const own = ownCells(form)
  const elsewhere = [...cellsOf(form)].flatMap(([name, place]) => {
    const value = valueOf(report.cells.get(name))
    return own.has(name) && value !== null ? [[name, Math.round(value * scaleOf(place))] as const] : []
  })
  return JSON.stringify({ ledger: {}, elsewhere: Object.fromEntries(elsewhere), adjustment: {} })
}

const fileOld = async (
  tx: Writing,
  act: Act,
  at: { readonly report: ReportId; readonly organisation: OrganisationId; readonly year: number },
  annual: AnnualReport,
  by: PersonId,
): Promise<FilingId> => {
  const id = newId() as FilingId
  const narrative = await keepText(tx, act, {
    report: at.report,
    narrative: plainNarrative(annual),
    words: wordsOf(annual),
    by,
  })
  const values = Object.fromEntries([...annual.cells].map(([name, cell]) => [name, valueOf(cell)]))
  await tx
    .insertInto('report_filing')
    .values({
      ...at,
      id,
      version: 1,
      edition: annual.edition,
      origin: 'history',
      cells: keptOf(annual),
      narrative,
      signed: digestOf({ narrative, values }),
      evidence: '',
      filed_by: by,
      // An old report was filed when it was issued; the day it came in stands on its own row.
      filed_at: annual.issued === null ? act.at : `${annual.issued}T04:00:00.000Z`,
      reason: null,
      corrections: '[]',
    })
    .execute()
  return id
}

/**
 * Takes an old report in, as a person found it to be: the filed report of its year, without evidence of this house. One
 * audit row `report.old.confirm`. Throws Refusal: `old-report-missing`, `old-report-decided`, `old-year-taken`, `old-cell`,
 * `old-unread` (cells that could not be read and were not put in).
 */
export const confirmOldReport = async (
  tx: Writing,
  act: Act,
  { old, cells, by }: ConfirmOldReport,
): Promise<FilingId> => {
  const { row, report: read } = await openOldReport(tx, old)
  const report = putRight(read, cells)
  const unread = blanks(report)
  if (unread.length > 0)
    throw refuse(
      'conflict',
      'old-unread',
      `还有 ${unread.length} 个数没有读出`,
      '请对照原件逐格填上读不出的数，再确认。',
      'cells',
    )
  const { organisation, year } = row
  const id = await openYear(tx, act, row, report)
  const filing = await fileOld(tx, act, { report: id, organisation, year }, report, by)
  await tx
    .updateTable('report_old')
    .set({
      state: 'confirmed',
      report: JSON.stringify(toJson(report)),
      confirmed_by: by,
      confirmed_at: act.at,
      filing,
    })
    .where('id', '=', old)
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'report.old.confirm',
    subject: `report-old:${old}`,
    organisation,
    after: { year, filing, changed: Object.keys(cells) },
  })
  return filing
}
