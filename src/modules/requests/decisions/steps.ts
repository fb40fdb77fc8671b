import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import type { RoleId } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import type { Office, Seat } from '#modules/sign-off'
import { assertSteps, stepsDefect } from '#modules/sign-off'
import type { SignStep } from '../events/index.ts'
import type { Query, Writing } from '../schema/index.ts'

const role = (id: string): Seat => ({ by: 'role', role: id as RoleId })

/** What holds where a body has set nothing: 三级审签, practice. */
const presetSteps: readonly SignStep[] = [
  { code: 'section', title: '科室审核', seat: role('section-head') },
  { code: 'office', title: '工作机构负责人审核', seat: role('office-director') },
  { code: 'issue', title: '分管领导签发', seat: role('leader') },
]

export interface SignOff {
  readonly steps: readonly SignStep[]
  /** Since when it holds; null for the preset. */
  readonly from: LocalDate | null
}

/** How a body signs its decisions off on a day: as it set it, or the preset. */
export const signOffOf = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<SignOff> => {
  const row = await query
    .selectFrom('request_sign_off')
    .select(['steps', 'valid_from'])
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Written by `setSignOff`.
  return row === undefined
    ? { steps: presetSteps, from: null }
    : { steps: JSON.parse(row.steps) as readonly SignStep[], from: row.valid_from }
}

/** Why steps could not all be signed in an office, as a sentence; undefined where they could, by people who differ. */
export const signOffDefect = (office: Office, steps: readonly SignStep[]): string | undefined =>
  stepsDefect(office, steps, 'request.sign')

export interface SetSignOff {
  readonly organisation: OrganisationId
  readonly steps: readonly SignStep[]
  /** The first day it holds: today or later. */
  readonly from: LocalDate
}

/**
 * Sets how a body signs its decisions off from a day on; what is under signature keeps its levels. Who may is for the
 * face to ask: `chain.manage`. Throws Refusal `sign-off-past`, `sign-off-invalid`.
 */
export const setSignOff = async (
  tx: Writing,
  act: Act,
  { organisation, steps, from }: SetSignOff,
): Promise<void> => {
  await assertSteps(tx, { organisation, steps, from }, { today: dayOf(act.at), permission: 'request.sign' })
  await tx
    .deleteFrom('request_sign_off')
    .where('organisation', '=', organisation)
    .where('valid_from', '=', from)
    .execute()
  const row = { id: newId(), organisation, steps: JSON.stringify(steps), valid_from: from, set_at: act.at }
  await tx.insertInto('request_sign_off').values(row).execute()
  await record(tx, act, {
    what: 'request.sign-off',
    subject: `organisation:${organisation}`,
    organisation,
    after: { from, steps },
  })
}
