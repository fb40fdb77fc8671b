import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { assertDraft, cellsOfReport, formOfRow, loadReport } from '../compile/index.ts'
import type { EntryId, ReportId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { Typed } from './judge.ts'
import { judgeFigure } from './judge.ts'

export interface EnterFigure extends Typed {
  readonly report: ReportId
  readonly by: PersonId
}

/** Writes a figure that was looked at. No row of the trail. */
export const putEntry = async (
  tx: Writing,
  act: Act,
  { report, cell, kind, source, reason, by }: EnterFigure,
  value: number,
): Promise<EntryId> => {
  const id = newId() as EntryId
  await tx
    .insertInto('report_entry')
    .values({
      ...{ id, report, cell, kind, value, source: source.trim(), reason: reason.trim() },
      ...{ entered_by: by, entered_at: act.at },
      ...{ cancelled_by: null, cancelled_at: null, cancel_reason: null },
    })
    .execute()
  return id
}

/**
 * Enters a figure that is counted elsewhere, or adjusts one of the ledger; both stay visible beside what the ledger
 * counts. Gives its id. Throws Refusal `report-missing`, `report-locked`, `report-figure`.
 */
export const enterFigure = async (tx: Writing, act: Act, input: EnterFigure): Promise<EntryId> => {
  const row = await loadReport(tx, input.report)
  assertDraft(row)
  const judged = judgeFigure(formOfRow(row), await cellsOfReport(tx, row), input)
  if (!judged.ok) throw refuse('invalid', 'report-figure', '这个数不能这样填', judged.sentence, judged.path)
  const id = await putEntry(tx, act, input, judged.kept)
  const { cell, kind, value, source, reason } = input
  await record(tx, act, {
    what: 'report.enter',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    after: { entry: id, cell, kind, value, source, reason },
  })
  return id
}

export interface CancelEntry {
  readonly report: ReportId
  readonly entry: EntryId
  readonly reason: string
  readonly by: PersonId
}

/**
 * Takes an entered figure back; it stays written down. Throws Refusal `report-missing`, `report-locked`,
 * `report-entry-missing`, `reason-missing`.
 */
export const cancelEntry = async (
  tx: Writing,
  act: Act,
  { report, entry, reason, by }: CancelEntry,
): Promise<void> => {
  const row = await loadReport(tx, report)
  assertDraft(row)
  if (reason.trim() === '')
    throw refuse('invalid', 'reason-missing', '缺少理由', '请写明为什么注销。', 'reason')
  const cancelled = await tx
    .updateTable('report_entry')
    .set({ cancelled_by: by, cancelled_at: act.at, cancel_reason: reason.trim() })
    .where('id', '=', entry)
    .where('report', '=', report)
    .where('cancelled_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (cancelled === undefined)
    throw refuse(
      'missing',
      'report-entry-missing',
      '没有这个数',
      '这个数已经注销，或者没有填过，请刷新页面。',
    )
  await record(tx, act, {
    what: 'report.cancel-entry',
    subject: `report:${row.id}`,
    organisation: row.organisation,
    after: { entry, reason },
  })
}
