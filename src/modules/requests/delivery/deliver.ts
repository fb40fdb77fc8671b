import type { Delivery } from '#statute/deadlines'
import { deliveryDate } from '#statute/deadlines'
import type { Act } from '#platform/audit'
import { loadCase } from '../cases/load.ts'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import type { RequestCells } from '../cells.ts'
import type { Case, GivenOut } from '../events/index.ts'
import type { Writing } from '../schema/index.ts'

export interface DeliverAnswer extends OnRequest {
  /** The way, with the day the law asks for on it. */
  readonly delivery: Delivery
  /** Number of the registered letter, who signed: what proves it. */
  readonly proof: string | null
  /** What went out with it; not said where the answer gives nothing, or its letter says it. */
  readonly given?: GivenOut | undefined
}

/**
 * 国办公开办函〔2016〕235号: the answer went out, or the letter that the request is not handled further; the day that
 * counts is the day of posting or of signature. Throws Refusal: what the table of states and the statute say.
 */
export const deliverAnswer = async (
  tx: Writing,
  act: Act,
  { delivery, proof, given, ...input }: DeliverAnswer,
  cells: RequestCells,
): Promise<Case> => {
  const ended = (await loadCase(tx, input.request)).found.clock?.course.ended === true
  const kind = ended ? 'notified' : 'delivered'
  const { row, file, by } = await approach(tx, act, input, kind)
  const gone = { on: deliveryDate(delivery), way: delivery.way, proof }
  const fact = ended
    ? ({ kind: 'notified', ...gone } as const)
    : ({ kind: 'delivered', ...gone, ...(given && { given }) } as const)
  return append(tx, act, { row, file, by, entries: [{ fact }] }, cells)
}
