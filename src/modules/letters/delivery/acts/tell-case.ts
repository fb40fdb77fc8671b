import type { LocalDate } from '#statute/calendar'
import type { Delivery } from '#statute/deadlines'
import type { Act } from '#platform/audit'
import type { Case, PlainFact, RequestCells } from '#modules/requests'
import { deliverAnswer, loadCase, recordFact } from '#modules/requests'
import { effectOf } from '../kinds.ts'
import type { DeliveryWay } from '../schema/index.ts'
import type { Writing } from '../schema/tables.ts'
import type { LoadedDelivery, OnDelivery } from './load.ts'

/** What the case is told: on which way, the day that counts, and what proves it. */
export interface Told {
  readonly way: DeliveryWay
  readonly on: LocalDate
  /** Nothing of a person: a number of the post, how it was signed for. */
  readonly proof: string
  /** Whether it arrived, or only went out. */
  readonly arrived: boolean
}

const deliveryBy = ({ way, on }: Told): Delivery => {
  switch (way) {
    case 'in-person':
    case 'entrusted':
      return { way, signedOn: on }
    case 'post':
      return { way, postedOn: on }
    case 'electronic':
      return { way, sentOn: on }
    case 'announcement':
      return { way, until: on }
  }
}

const asked = (found: Case, who: 'third-party' | 'agency', party: string): boolean =>
  found.clock?.course.consulted.get(`${who}:${party}`)?.state === 'asked'

/** The fact that is still missing from the file; undefined where it stands there, or is of an earlier round. */
const plainFact = (found: Case, { letter }: LoadedDelivery, on: LocalDate): PlainFact | undefined => {
  const { party } = letter
  switch (effectOf(letter.kind)) {
    case 'third-party-reached':
      return asked(found, 'third-party', party) ? { kind: 'third-party-reached', on, party } : undefined
    case 'agency-reached':
      return asked(found, 'agency', party) ? { kind: 'agency-reached', on, party } : undefined
    case 'fee-notice-reached':
      return found.clock?.course.fee === 'noticed' ? { kind: 'fee-notice-reached', on } : undefined
    default:
      return undefined
  }
}

/**
 * 国办公开办函〔2016〕235号: writes into the case that its letter went out or arrived, where the case still waits for it;
 * clock and ledger follow. An answer counts on the day it was posted, everything else on the day it arrived. Gives
 * whether something was written. Throws Refusal as `deliverAnswer` and `recordFact` do.
 */
export const tellCase = async (
  tx: Writing,
  act: Act,
  loaded: LoadedDelivery,
  caller: OnDelivery['caller'],
  told: Told,
  cells: RequestCells,
): Promise<boolean> => {
  const { letter } = loaded
  const { found } = await loadCase(tx, letter.request)
  const on = { request: letter.request, caller, seen: found.seq }
  if (effectOf(letter.kind) === 'answer') {
    const waits = found.stage === 'decided' && found.outcome?.digest === letter.signed_digest
    if (!waits) return false
    await deliverAnswer(tx, act, { ...on, delivery: deliveryBy(told), proof: told.proof }, cells)
    return true
  }
  const fact = told.arrived ? plainFact(found, loaded, told.on) : undefined
  if (fact === undefined) return false
  await recordFact(tx, act, { ...on, fact }, cells)
  return true
}
