import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { lastFiled } from '../chain/index.ts'
import { loadReport } from '../compile/index.ts'
import type { ReportId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'

export interface HandInReport {
  readonly report: ReportId
  /** The day it was handed in. */
  readonly on: LocalDate
  /** How: the number of the letter, a system. */
  readonly note: string | null
  readonly by: PersonId
}

/**
 * 条例第四十九条: writes down that the newest version was handed in to the 主管部门. Throws Refusal `report-missing`,
 * `report-not-filed`, `report-day`.
 */
export const handInReport = async (
  tx: Writing,
  act: Act,
  { report, on, note, by }: HandInReport,
): Promise<void> => {
  const row = await loadReport(tx, report)
  const filing = await lastFiled(tx, row)
  if (filing === undefined)
    throw refuse('conflict', 'report-not-filed', '年报还没有定稿', '定稿以后才能报送，请先定稿。')
  if (on > dayOf(act.at) || on < dayOf(filing.filed_at))
    throw refuse('invalid', 'report-day', '日期不对', '报送日期应当在定稿以后，不能晚于今天。', 'on')
  const told = { on_date: on, note: note?.trim() ?? null, recorded_by: by, recorded_at: act.at }
  await tx
    .insertInto('report_submission')
    .values({ report, version: filing.version, duty: 'authority', ...told })
    .onConflict((same) => same.columns(['report', 'version', 'duty']).doUpdateSet(told))
    .execute()
  await record(tx, act, {
    what: 'report.hand-in',
    subject: `report:${report}`,
    organisation: row.organisation,
    after: { version: filing.version, on, note: told.note },
  })
}
