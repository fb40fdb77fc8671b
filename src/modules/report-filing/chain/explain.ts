import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { assertDraft, cellsOfReport, loadReport } from '../compile/index.ts'
import type { ReportId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { chainOf } from './differences.ts'

export interface ExplainDifference {
  readonly report: ReportId
  readonly key: string
  readonly text: string
  readonly by: PersonId
}

/**
 * Writes down why the report does not follow from last year's; it holds for these figures only. Throws Refusal
 * `report-missing`, `report-locked`, `report-difference`, `reason-missing`.
 */
export const explainDifference = async (
  tx: Writing,
  act: Act,
  { report, key, text, by }: ExplainDifference,
): Promise<void> => {
  const row = await loadReport(tx, report)
  assertDraft(row)
  const { differences } = await chainOf(tx, row, await cellsOfReport(tx, row))
  const difference = differences.find((one) => one.key === key)
  if (difference === undefined)
    throw refuse('missing', 'report-difference', '没有这处不一致', '这处已经一致，或者数字变了，请刷新页面。')
  if (text.trim() === '')
    throw refuse('invalid', 'reason-missing', '缺少说明', '请写明为什么与上年不一致。', 'text')
  const told = { figures: difference.message, text: text.trim(), written_by: by, written_at: act.at }
  await tx
    .insertInto('report_explanation')
    .values({ report, difference: key, ...told })
    .onConflict((same) => same.columns(['report', 'difference']).doUpdateSet(told))
    .execute()
  await record(tx, act, {
    what: 'report.explain',
    subject: `report:${report}`,
    organisation: row.organisation,
    after: { difference: key, message: difference.message, text: told.text },
  })
}
