import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import { assertGate } from '../../gate/index.ts'
import { assertMay, nextOf } from '../../machine/index.ts'
import type { OnDocument, Seen } from '../../review/index.ts'
import { approach, assertSeen } from '../../review/index.ts'
import type { Writing } from '../../schema/index.ts'
import { contentOf } from '../../store/index.ts'
import { assertColumnsOpen } from '../projection/index.ts'
import type { Telling } from '../told.ts'
import { told } from '../told.ts'
import { assertChain } from './publish.ts'

export interface ScheduleDocument extends Seen, Telling {
  readonly at: Instant
}

const assertToCome = (at: Instant, now: Instant): void => {
  if (at > now) return
  throw new Refusal('invalid', 'schedule-past', '发布时间已经过去', '请选以后的时间，或者直接发布。', {
    at: '请选以后的时间。',
  })
}

/**
 * Plans when an approved document is published, in the name of who plans it. Throws Refusal: what the table of states
 * says, `document-changed`, `schedule-past`, `act-untold`, `chain-incomplete`, `gate-blocks`, `column-closed`.
 */
export const scheduleDocument = async (
  tx: Writing,
  act: Act,
  { digest, at: given, reason, notice, ...input }: ScheduleDocument,
  sealer: Sealer,
): Promise<void> => {
  const { row, situation, review } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'schedule'))
  assertSeen(row, digest)
  const at = new Date(given).toISOString()
  assertToCome(at, act.at)
  const said = told({ reason, notice }, row.visibility !== 'none')
  assertChain(row, review)
  await assertGate(tx, sealer, row)
  await assertColumnsOpen(tx, row, await contentOf(tx, sealer, row), dayOf(at))
  await tx
    .updateTable('document')
    .set({
      stage,
      scheduled_for: at,
      scheduled_by: input.caller.person,
      scheduled_act: JSON.stringify(said),
      updated_at: act.at,
    })
    .where('id', '=', row.id)
    .execute()
  await record(tx, act, {
    what: 'document.schedule',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage },
    after: { stage, version: row.version, digest, at },
  })
}

/** Takes a plan back; the signatures hold on. Throws Refusal as the table of states has it. */
export const unscheduleDocument = async (tx: Writing, act: Act, input: OnDocument): Promise<void> => {
  const { row, situation } = await approach(tx, act, input)
  const { stage } = nextOf(row, assertMay(situation, 'unschedule'))
  await tx
    .updateTable('document')
    .set({ stage, scheduled_for: null, scheduled_by: null, scheduled_act: null, updated_at: act.at })
    .where('id', '=', row.id)
    .execute()
  await record(tx, act, {
    what: 'document.unschedule',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage, at: row.scheduled_for },
    after: { stage },
  })
}
