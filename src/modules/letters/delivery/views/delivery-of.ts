import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { loadCase } from '#modules/requests'
import { attemptsOf } from '../acts/index.ts'
import type { LetterId } from '../../ids.ts'
import type { IssuedLetter } from '../../views/letters-of.ts'
import { issuedLetter } from '../../views/letters-of.ts'
import type { Details } from '../details.ts'
import { openDetails } from '../details.ts'
import type { DeliveryId } from '../ids.ts'
import type { Givable, GivenFile } from '../giving/index.ts'
import { givableOf, givenWith } from '../giving/index.ts'
import { isRecorded, outgoingKinds } from '../kinds.ts'
import type {
  AttemptState,
  Carrier,
  DeliveryState,
  DeliveryWay,
  Failure,
  Giving,
  Taker,
} from '../schema/index.ts'
import type { Query } from '../schema/tables.ts'
import type { Situation } from '../standing.ts'
import { deliveryStateOf, situationOf } from '../standing.ts'

/** One attempt as it is read. */
export interface AttemptView {
  readonly id: DeliveryId
  readonly attempt: number
  readonly way: DeliveryWay
  readonly beganOn: LocalDate
  readonly carrier: Carrier | null
  readonly mailNumber: string | null
  readonly until: LocalDate | null
  readonly state: AttemptState
  readonly endedOn: LocalDate | null
  readonly taker: Taker | null
  readonly failure: Failure | null
  readonly hasProof: boolean
  /** How what the letter gives is given; null where it gives nothing. */
  readonly giving: Giving | null
  /** What went out with it. */
  readonly files: readonly GivenFile[]
  readonly begunBy: PersonId
  readonly begunAt: Instant
  /** Null for who may not see personal data. */
  readonly details: Details | null
}

/** A letter with every attempt. */
export interface DeliveryView {
  readonly letter: IssuedLetter
  readonly state: DeliveryState
  readonly situation: Situation | null
  /** Whether it goes out at all. */
  readonly outgoing: boolean
  /** Null where it hands nothing over. */
  readonly givable: Givable | null
  readonly attempts: readonly AttemptView[]
}

/** How a letter was and is delivered. Throws Refusal `letter-missing`. */
export const deliveryOf = async (
  query: Query,
  id: LetterId,
  { today, plain }: { readonly today: LocalDate; readonly plain: boolean },
  sealer: Sealer,
): Promise<DeliveryView> => {
  const letter = await issuedLetter(query, id)
  if (letter === undefined)
    throw refuse('missing', 'letter-missing', '没有这份文书', '请从文书列表里选取。', 'letter')
  const rows = await attemptsOf(query, id)
  const last = rows.findLast(({ state }) => state !== 'struck') ?? null
  const { stage } = (await loadCase(query, letter.request)).found
  const given = await givenWith(query, [id])
  const outgoing = letter.state === 'issued' && outgoingKinds.includes(letter.kind)
  return {
    letter,
    state: deliveryStateOf(last),
    situation: outgoing
      ? situationOf(letter.issuedOn, last, { today, recorded: isRecorded(letter.kind, stage) })
      : null,
    outgoing,
    givable: await givableOf(query, letter),
    attempts: rows.map((row) => ({
      id: row.id,
      attempt: row.attempt,
      way: row.way,
      beganOn: row.began_on,
      carrier: row.carrier,
      mailNumber: row.mail_number,
      until: row.until,
      state: row.state,
      endedOn: row.ended_on,
      taker: row.taker,
      failure: row.failure,
      hasProof: row.proof !== null,
      giving: row.giving,
      files: given.get(row.id) ?? [],
      begunBy: row.begun_by,
      begunAt: row.begun_at,
      details: plain ? openDetails(row.id, row.details, sealer) : null,
    })),
  }
}
