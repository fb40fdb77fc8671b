import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import type { RoleId } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import type { Seat } from '#modules/sign-off'
import { assertSteps } from '#modules/sign-off'
import type { Query, Writing } from '../schema/index.ts'

/** One step of the sign-off of a report. */
export interface ReportStep {
  readonly code: string
  readonly title: string
  readonly seat: Seat
}

const role = (id: string): Seat => ({ by: 'role', role: id as RoleId })

/** What holds where a body has set nothing: 国办公开办函〔2021〕30号 makes 分管领导 the first responsible. Practice. */
const presetSteps: readonly ReportStep[] = [
  { code: 'office', title: '工作机构负责人审核', seat: role('office-director') },
  { code: 'issue', title: '分管领导签发', seat: role('leader') },
]

export interface ReportSignOff {
  readonly steps: readonly ReportStep[]
  /** Since when it holds; null for the preset. */
  readonly from: LocalDate | null
}

/** How a body signs its reports on a day: as it set it, or the preset. */
export const reportSignOff = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<ReportSignOff> => {
  const row = await query
    .selectFrom('report_chain')
    .select(['steps', 'valid_from'])
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Written by `setReportSignOff`.
  return row === undefined
    ? { steps: presetSteps, from: null }
    : { steps: JSON.parse(row.steps) as readonly ReportStep[], from: row.valid_from }
}

export interface SetReportSignOff {
  readonly organisation: OrganisationId
  readonly steps: readonly ReportStep[]
  /** The first day it holds: today or later. */
  readonly from: LocalDate
}

/**
 * Sets how a body signs its reports from a day on; what is under signature keeps its steps. Throws Refusal
 * `sign-off-past`, `sign-off-invalid`.
 */
export const setReportSignOff = async (
  tx: Writing,
  act: Act,
  { organisation, steps, from }: SetReportSignOff,
): Promise<void> => {
  await assertSteps(tx, { organisation, steps, from }, { today: dayOf(act.at), permission: 'report.sign' })
  await tx
    .deleteFrom('report_chain')
    .where('organisation', '=', organisation)
    .where('valid_from', '=', from)
    .execute()
  const row = { id: newId(), organisation, steps: JSON.stringify(steps), valid_from: from, set_at: act.at }
  await tx.insertInto('report_chain').values(row).execute()
  await record(tx, act, {
    what: 'report.sign-off',
    subject: `organisation:${organisation}`,
    organisation,
    after: { from, steps },
  })
}
