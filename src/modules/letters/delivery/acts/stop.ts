import type { Sealer } from '#platform/crypto'
import { openDetails, sealDetails } from '../details.ts'
import type { LetterId } from '../../ids.ts'
import type { Writing } from '../schema/tables.ts'
import { attemptsOf } from './load.ts'

/** How far a letter that is to be voided has gone. */
type Gone = 'delivered' | 'under-way' | 'nowhere'

/** Whether a letter arrived, or is on its way, by its attempts that count. */
export const goneOf = async (tx: Writing, letter: LetterId): Promise<Gone> => {
  const states = (await attemptsOf(tx, letter)).map(({ state }) => state)
  if (states.includes('delivered')) return 'delivered'
  return states.includes('attempted') ? 'under-way' : 'nowhere'
}

/** Stops the attempt under way of a letter that is void: it counts no more, and nobody is reminded of it. Gives whether. */
export const stopDelivery = async (tx: Writing, letter: LetterId, sealer: Sealer): Promise<boolean> => {
  const open = (await attemptsOf(tx, letter)).find(({ state }) => state === 'attempted')
  if (open === undefined) return false
  const details = openDetails(open.id, open.details, sealer)
  const note = [details.note, '文书作废，停止送达'].filter((text) => text !== '').join('；')
  await tx
    .updateTable('letter_delivery')
    .set({ state: 'struck', details: sealDetails(open.id, { ...details, note }, sealer) })
    .where('id', '=', open.id)
    .execute()
  return true
}
