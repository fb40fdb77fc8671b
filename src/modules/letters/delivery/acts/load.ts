import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { LocalDate } from '#statute/calendar'
import type { Caller } from '#modules/sign-off'
import { holdsAt } from '#modules/sign-off'
import type { LetterId } from '../../ids.ts'
import type { LetterRow } from '../../schema/index.ts'
import { outgoingKinds } from '../kinds.ts'
import type { LetterDeliveryRow } from '../schema/index.ts'
import type { Query, Writing } from '../schema/tables.ts'

/** What every command on a delivery is told: which letter, and who asks. */
export interface OnDelivery {
  readonly letter: LetterId
  readonly caller: Caller
}

/** A letter with its last attempt that counts. */
export interface LoadedDelivery {
  readonly letter: Pick<
    LetterRow,
    'id' | 'organisation' | 'request' | 'kind' | 'party' | 'number' | 'issued_on' | 'event' | 'signed_digest'
  >
  readonly attempts: readonly LetterDeliveryRow[]
  readonly last: LetterDeliveryRow | null
}

/** Every attempt of a letter, the first first. */
export const attemptsOf = (query: Query, letter: LetterId): Promise<readonly LetterDeliveryRow[]> =>
  query.selectFrom('letter_delivery').selectAll().where('letter', '=', letter).orderBy('attempt').execute()

const loaded = async (tx: Writing, id: LetterId): Promise<LoadedDelivery> => {
  const letter = await tx.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst()
  if (letter === undefined)
    throw refuse('missing', 'letter-missing', '没有这份文书', '请从文书列表里选取。', 'letter')
  if (letter.state === 'void')
    throw refuse('conflict', 'delivery-void', '文书已经作废', '作废的文书不能送达，请送达重新制发的那一份。')
  if (!outgoingKinds.includes(letter.kind))
    throw refuse('conflict', 'delivery-none', '不用送达', '这种文书只存入案卷或者在机关内部流转，不用送达。')
  const attempts = await attemptsOf(tx, id)
  return { letter, attempts, last: attempts.findLast(({ state }) => state !== 'struck') ?? null }
}

/** Whoever handles the request, and who may register or handle at its body. */
const assertMine = async (
  tx: Writing,
  { letter }: LoadedDelivery,
  caller: Caller,
  today: LocalDate,
): Promise<void> => {
  const held = holdsAt(tx, caller, today)
  for (const permission of ['request.register', 'request.handle'] as const)
    if (await held(permission, letter.organisation)) return
  const row = await tx
    .selectFrom('request_case')
    .select('handler')
    .where('request', '=', letter.request)
    .executeTakeFirst()
  if (row?.handler === caller.person) return
  throw refuse('conflict', 'delivery-not-yours', '不能登记送达', '要由经办人或者登记送达的人员办理。')
}

/**
 * Loads a letter for delivery and sees that the caller may. Throws Refusal `letter-missing`, `delivery-void`,
 * `delivery-none`, `delivery-not-yours`.
 */
export const approachDelivery = async (
  tx: Writing,
  act: Act,
  { letter, caller }: OnDelivery,
): Promise<LoadedDelivery> => {
  const found = await loaded(tx, letter)
  await assertMine(tx, found, caller, dayOf(act.at))
  return found
}

/** A day of an attempt: not before another one, not ahead. Throws Refusal `delivery-day`. */
export const assertDay = (
  act: Act,
  on: LocalDate,
  { earliest, field, what }: { readonly earliest: LocalDate; readonly field: string; readonly what: string },
): void => {
  const today = dayOf(act.at)
  if (on > today)
    throw refuse('invalid', 'delivery-day', '日期不对', `${what}不能晚于今天（${today}）。`, field)
  if (on < earliest)
    throw refuse('invalid', 'delivery-day', '日期不对', `${what}不能早于${earliest}。`, field)
}
