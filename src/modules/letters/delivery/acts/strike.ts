import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import { openDetails, sealDetails } from '../details.ts'
import type { DeliveryId } from '../ids.ts'
import type { Writing } from '../schema/tables.ts'
import type { OnDelivery } from './load.ts'
import { approachDelivery } from './load.ts'

export interface StrikeDelivery extends OnDelivery {
  readonly delivery: DeliveryId
  readonly reason: string
}

/**
 * Strikes out the last attempt, written down by mistake: it stays and counts no more. What the case was told is put
 * right there, by whoever may. Throws Refusal `delivery-changed`, `delivery-reason`, and as `approachDelivery` does.
 */
export const strikeDelivery = async (
  tx: Writing,
  act: Act,
  { delivery, reason, ...input }: StrikeDelivery,
  sealer: Sealer,
): Promise<void> => {
  const { letter, last } = await approachDelivery(tx, act, input)
  if (last?.id !== delivery)
    throw refuse('conflict', 'delivery-changed', '不能划去', '只能划去最近一次送达记录，请刷新页面。')
  if (reason.trim() === '')
    throw refuse('invalid', 'delivery-reason', '没有写明理由', '请写明哪里记错了。', 'reason')
  const details = openDetails(last.id, last.details, sealer)
  const note = [details.note, `划去：${reason.trim()}`].filter((text) => text !== '').join('；')
  await tx
    .updateTable('letter_delivery')
    .set({ state: 'struck', details: sealDetails(last.id, { ...details, note }, sealer) })
    .where('id', '=', delivery)
    .execute()
  await record(tx, act, {
    what: 'delivery.strike',
    subject: `letter:${letter.id}`,
    organisation: letter.organisation,
    before: { attempt: last.attempt, state: last.state },
    after: { attempt: last.attempt, state: 'struck' },
  })
}
