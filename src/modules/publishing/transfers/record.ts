import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { TransferId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { PendingTransfer } from './pending.ts'
import { pendingTransfer } from './pending.ts'

export interface RecordTransfer extends PendingTransfer {
  readonly organisation: OrganisationId
  /** The day it was handed over. */
  readonly onDate: LocalDate
  readonly receiver?: string | null | undefined
  readonly note: string | null
  readonly by: PersonId
}

/** Rows of two values at once: within what both engines bind. */
const atOnce = 400

/**
 * 条例第二十五条: writes down that everything of a period that was still pending was handed over. Gives the list and how
 * much is in it. Throws Refusal: `period-order`, `nothing-to-transfer`.
 */
export const recordTransfer = async (
  tx: Writing,
  act: Act,
  { organisation, place, from, until, onDate, receiver, note, by }: RecordTransfer,
): Promise<{ readonly id: TransferId; readonly items: number }> => {
  if (until < from)
    throw refuse('invalid', 'period-order', '日期的先后不对', '结束的日期不能早于开始的日期。', 'until')
  const pending = await pendingTransfer(tx, organisation, { place, from, until })
  if (pending.length === 0)
    throw refuse(
      'conflict',
      'nothing-to-transfer',
      '没有要移送的文件',
      '这段时间公开的文件都已经移送，或者没有公开文件，请核对日期。',
      'from',
    )
  const id = newId() as TransferId
  await tx
    .insertInto('transfer')
    .values({
      id,
      organisation,
      place,
      on_date: onDate,
      from_date: from,
      until_date: until,
      receiver: receiver?.trim() ?? null,
      note,
      recorded_by: by,
      recorded_at: act.at,
    })
    .execute()
  for (let start = 0; start < pending.length; start += atOnce)
    await tx
      .insertInto('transfer_item')
      .values(pending.slice(start, start + atOnce).map(({ document }) => ({ transfer: id, document })))
      .execute()
  await record(tx, act, {
    what: 'transfer.record',
    subject: `transfer:${id}`,
    organisation,
    after: { place, onDate, from, until, items: pending.length },
  })
  return { id, items: pending.length }
}
