import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import { lastFiled } from '../chain/index.ts'
import { loadReport } from '../compile/index.ts'
import type { ReportId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'

export interface ReopenReport {
  readonly report: ReportId
  /** Why it is put right: shown with the new version. */
  readonly reason: string
}

/**
 * Begins another version of a report that was filed; the one that was filed stays before the public until the next is.
 * Throws Refusal `report-missing`, `report-not-filed`, `report-from-history`, `reason-missing`.
 */
export const reopenReport = async (
  tx: Writing,
  act: Act,
  { report, reason }: ReopenReport,
): Promise<void> => {
  const row = await loadReport(tx, report)
  if (row.stage !== 'filed')
    throw refuse('conflict', 'report-not-filed', '年报还没有定稿', '还没有定稿的，直接修改就可以。')
  if ((await lastFiled(tx, row))?.origin === 'history')
    throw refuse(
      'conflict',
      'report-from-history',
      '旧年报不能在这里更正',
      '这一年的年报是从旧文件读入的，台账里没有那一年的办件。',
    )
  if (reason.trim() === '')
    throw refuse(
      'invalid',
      'reason-missing',
      '缺少理由',
      '请写明为什么更正，定稿后随新的版本公开。',
      'reason',
    )
  await tx
    .updateTable('report_year')
    .set({ stage: 'draft', version: row.version + 1, reason: reason.trim(), updated_at: act.at })
    .where('id', '=', report)
    .execute()
  await record(tx, act, {
    what: 'report.reopen',
    subject: `report:${report}`,
    organisation: row.organisation,
    after: { version: row.version + 1, reason: reason.trim() },
  })
}
