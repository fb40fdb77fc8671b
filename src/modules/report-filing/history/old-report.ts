import { editionForYear } from '#statute/report-form'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { TakenFile } from '#platform/files'
import { recordFile } from '#platform/files'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { AnnualReport } from '#modules/annual-report'
import { readJson, toJson } from '#modules/annual-report'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { OldReportId } from '../ids.ts'
import type { OldReportRow, Query, Writing } from '../schema/index.ts'

/** An old report as it was read, with the document it was read from. */
export interface TakeOldReport {
  readonly organisation: OrganisationId
  readonly taken: TakenFile
  readonly report: AnnualReport
  /** The year somebody says it is of, where the document does not. */
  readonly year: number | null
  readonly by: PersonId
}

const written = (report: AnnualReport): string => JSON.stringify(toJson(report))

/** Keeps an old report until somebody has looked it over. One audit row `file.take`. Throws Refusal `old-year`. */
export const takeOldReport = async (
  tx: Writing,
  act: Act,
  { organisation, taken, report, year: said, by }: TakeOldReport,
): Promise<OldReportId> => {
  const year = said ?? report.year
  if (year === null || editionForYear(year) === undefined)
    throw refuse(
      'invalid',
      'old-year',
      '不知道是哪一年的年报',
      '统一格式从2019年度起才有。请填写报告的年度，再读取一次。',
      'year',
    )
  const id = newId() as OldReportId
  const { id: file } = await recordFile(tx, act, { taken, organisation })
  await tx
    .insertInto('report_old')
    .values({
      id,
      organisation,
      year,
      file,
      state: 'read',
      report: written({ ...report, year }),
      read_by: by,
      read_at: act.at,
      confirmed_by: null,
      confirmed_at: null,
      filing: null,
    })
    .execute()
  return id
}

/** An old report by its id. Throws Refusal `old-report-missing`. */
export const loadOldReport = async (
  query: Query,
  id: OldReportId,
): Promise<{ readonly row: OldReportRow; readonly report: AnnualReport }> => {
  const row = await query.selectFrom('report_old').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return { row, report: readJson(row.report) }
  throw refuse('missing', 'old-report-missing', '没有这份读入的年报', '请从历史年报的列表里选择。', 'old')
}

/** The body an old report belongs to; undefined where there is none. */
export const placeOfOldReport = async (query: Query, id: OldReportId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('report_old').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** Loads one nobody has decided about. Throws Refusal `old-report-missing`, `old-report-decided`. */
export const openOldReport = async (query: Query, id: OldReportId) => {
  const loaded = await loadOldReport(query, id)
  if (loaded.row.state === 'read') return loaded
  throw refuse(
    'conflict',
    'old-report-decided',
    '这份年报已经处理过',
    '它已经确认或者放弃，请刷新列表。',
    'old',
  )
}

/** Gives an old report up: read wrongly, or of somebody else. One audit row. */
export const dropOldReport = async (tx: Writing, act: Act, id: OldReportId): Promise<void> => {
  const { row } = await openOldReport(tx, id)
  await tx.updateTable('report_old').set({ state: 'dropped' }).where('id', '=', id).execute()
  await record(tx, act, {
    what: 'report.old.drop',
    subject: `report-old:${id}`,
    organisation: row.organisation,
    before: { year: row.year, file: row.file },
  })
}

/** Old reports of a body that were read in, the newest year first. */
export const oldReportsOf = async (
  query: Query,
  organisation: OrganisationId,
): Promise<readonly Omit<OldReportRow, 'report'>[]> =>
  query
    .selectFrom('report_old')
    .select([
      'id',
      'organisation',
      'year',
      'file',
      'state',
      'read_by',
      'read_at',
      'confirmed_by',
      'confirmed_at',
      'filing',
    ])
    .where('organisation', '=', organisation)
    .where('state', '!=', 'dropped')
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .execute()
