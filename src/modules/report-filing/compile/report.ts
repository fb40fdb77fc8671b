import type { ReportForm } from '#statute/report-form'
import { formOf } from '#statute/report-form'
import { refuse } from '#platform/refusal'
import type { OfYear } from '../evidence/index.ts'
import type { ReportId } from '../ids.ts'
import type { EntryKind, Query, ReportRow } from '../schema/index.ts'
import type { CompiledCells } from './cell.ts'
import { cellsFrom } from './cell.ts'
import type { Figures } from './figures.ts'

/** The report of a body for a year; undefined while nobody has begun it. */
export const findReport = (query: Query, { organisation, year }: OfYear): Promise<ReportRow | undefined> =>
  query
    .selectFrom('report_year')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('year', '=', year)
    .executeTakeFirst()

/** The same. Throws Refusal `report-missing` while nobody has begun it. */
export const reportOfYear = async (query: Query, asked: OfYear): Promise<ReportRow> => {
  const row = await findReport(query, asked)
  if (row) return row
  throw refuse(
    'missing',
    'report-missing',
    `还没有${asked.year}年的年报`,
    '还没有人开始编制，请先从台账编制。',
    'year',
  )
}

/** A report by its id. Throws Refusal `report-missing`. */
export const loadReport = async (query: Query, id: ReportId): Promise<ReportRow> => {
  const row = await query.selectFrom('report_year').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('missing', 'report-missing', '没有这份年报', '没有找到这份年报，请从列表里选取。', 'report')
}

/** Throws Refusal `report-locked` unless the report is being worked on. */
export const assertDraft = ({ stage }: Pick<ReportRow, 'stage'>): void => {
  if (stage === 'draft') return
  throw refuse(
    'conflict',
    'report-locked',
    '年报现在不能修改',
    stage === 'filed'
      ? '年报已经定稿。要更正的，请先开始更正，写明理由。'
      : '年报在审签，修改要先退回或者撤回送审。',
  )
}

/** What the ledger had when the report was compiled last. */
export const keptFigures = ({ ledger }: Pick<ReportRow, 'ledger'>): Figures =>
  // Written by `keepFigures`.
  ledger === null ? {} : (JSON.parse(ledger) as Figures)

/** What was entered for a report and counts, by cell, as it is kept. */
export const enteredFigures = async (query: Query, report: ReportId): Promise<Record<EntryKind, Figures>> => {
  const rows = await query
    .selectFrom('report_entry')
    .where('report', '=', report)
    .where('cancelled_at', 'is', null)
    .select(({ fn }) => ['cell', 'kind', fn.sum('value').as('value')])
    .groupBy(['cell', 'kind'])
    .execute()
  const of = (wanted: EntryKind): Figures =>
    Object.fromEntries(
      rows.filter(({ kind }) => kind === wanted).map(({ cell, value }) => [cell, Number(value)]),
    )
  return { elsewhere: of('elsewhere'), adjustment: of('adjustment') }
}

/** The form of a report. */
export const formOfRow = ({ edition }: Pick<ReportRow, 'edition'>): ReportForm => formOf(edition)

/** The tables of a report as it stands: ledger of the last compiling, with what was entered since. */
export const cellsOfReport = async (query: Query, row: ReportRow): Promise<CompiledCells> =>
  cellsFrom(formOfRow(row), { ledger: keptFigures(row), ...(await enteredFigures(query, row.id)) })
