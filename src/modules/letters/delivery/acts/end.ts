import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { fileOf } from '#platform/files'
import { refuse } from '#platform/refusal'
import { openDetails, sealDetails } from '../details.ts'
import type { DeliveryId } from '../ids.ts'
import type { Failure, LetterDeliveryRow, Taker } from '../schema/index.ts'
import type { Writing } from '../schema/tables.ts'
import { carriers, deliveryWays, takers } from '../schema/index.ts'
import type { DeliveryKit } from './begin.ts'
import type { LoadedDelivery, OnDelivery } from './load.ts'
import { approachDelivery, assertDay } from './load.ts'
import { tellCase } from './tell-case.ts'

/** How an attempt ended. */
export type Ending =
  | {
      readonly state: 'delivered'
      /** Signed for, arrived; of an announcement the day it expired. */
      readonly on: LocalDate
      readonly taker: Taker
      /** Who took it, and what they are to the addressee: asked where it was not the addressee. */
      readonly takerName: string
      /** A file: without it nothing is proved. */
      readonly proof: string
      readonly note: string
    }
  | {
      readonly state: 'failed'
      readonly on: LocalDate
      readonly failure: Failure
      readonly proof: string | null
      readonly note: string
    }

export interface EndDelivery extends OnDelivery {
  readonly delivery: DeliveryId
  readonly ending: Ending
}

/** The attempt that waits for its end. Throws Refusal `delivery-changed`. */
const openAttempt = ({ last }: LoadedDelivery, id: DeliveryId): LetterDeliveryRow => {
  if (last?.id === id && last.state === 'attempted') return last
  throw refuse(
    'conflict',
    'delivery-changed',
    '这次送达已经有结果',
    '别人已经登记了结果，请刷新页面，看过以后再办理。',
  )
}

/** Throws Refusal `delivery-proof`. */
const assertProof = async (tx: Writing, { letter }: LoadedDelivery, proof: string | null): Promise<void> => {
  if (proof === null) return
  const file = await fileOf(tx, proof)
  if (file?.organisation === letter.organisation) return
  throw refuse('invalid', 'delivery-proof', '没有送达证明', '请上传送达证明，再登记。', 'proof')
}

/** Throws Refusal `delivery-early`, `delivery-taker`. */
const assertDelivered = (
  act: Act,
  { way, until }: LetterDeliveryRow,
  { taker, takerName, on }: Extract<Ending, { readonly state: 'delivered' }>,
): void => {
  if (until !== null && (dayOf(act.at) <= until || on !== until))
    throw refuse(
      'conflict',
      'delivery-early',
      '公告的期限还没有满',
      `这份公告到${until}期满，期满以后登记送达，送达日期是${until}。`,
      'on',
    )
  if (taker === 'left' && way !== 'in-person' && way !== 'entrusted')
    throw refuse('invalid', 'delivery-taker', '不能留置', '留置送达只用于直接送达和委托送达。', 'taker')
  if (taker !== 'self' && takerName.trim() === '')
    throw refuse(
      'invalid',
      'delivery-taker',
      '请写明由谁签收',
      '代收的写明姓名和与收件人的关系，留置的写明见证人或者拍照录像的情况。',
      'takerName',
    )
}

const proofWords = ({ way, carrier, mail_number }: LetterDeliveryRow, taker: Taker): string => {
  if (way === 'announcement') return '公告期满'
  const by = carrier === null ? deliveryWays[way] : `${carriers[carrier]}，邮件号${mail_number ?? ''}`
  return way === 'electronic' ? `${by}，已经收到` : `${by}，${takers[taker]}`
}

/**
 * An attempt ends: delivered with its proof, or failed with why. Where it arrived the case is told what it still waits
 * for. Throws Refusal `delivery-changed`, `delivery-proof`, `delivery-early`, `delivery-taker`, `delivery-day`, and as
 * `approachDelivery` and the case do.
 */
export const endDelivery = async (
  tx: Writing,
  act: Act,
  input: EndDelivery,
  { cells, sealer }: DeliveryKit,
): Promise<void> => {
  const loaded = await approachDelivery(tx, act, input)
  const open = openAttempt(loaded, input.delivery)
  const { ending, caller } = input
  const what = ending.state === 'delivered' ? '送达的日期' : '没有送到的日期'
  assertDay(act, ending.on, { earliest: open.began_on, field: 'on', what })
  if (ending.state === 'delivered') assertDelivered(act, open, ending)
  await assertProof(tx, loaded, ending.proof)
  const details = openDetails(open.id, open.details, sealer)
  const taker = ending.state === 'delivered' ? ending.taker : null
  const takerName = ending.state === 'delivered' ? ending.takerName.trim() : ''
  const note = [details.note, ending.note.trim()].filter((text) => text !== '').join('；')
  const end = {
    state: ending.state,
    ended_on: ending.on,
    taker,
    failure: ending.state === 'failed' ? ending.failure : null,
    proof: ending.proof,
  }
  await tx
    .updateTable('letter_delivery')
    .set({
      ...end,
      details: sealDetails(open.id, { ...details, taker: takerName, note }, sealer),
      ended_by: caller.person,
      ended_at: act.at,
    })
    .where('id', '=', open.id)
    .execute()
  await record(tx, act, {
    what: 'delivery.end',
    subject: `letter:${loaded.letter.id}`,
    organisation: loaded.letter.organisation,
    before: { state: open.state },
    after: { attempt: open.attempt, ...end },
  })
  if (taker === null) return
  const told = { way: open.way, on: ending.on, proof: proofWords(open, taker), arrived: true }
  await tellCase(tx, act, loaded, caller, told, cells)
}
