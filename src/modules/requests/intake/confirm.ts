import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import type { Writing } from '../schema/index.ts'
import { clockChannel, receiptOn } from './receipt.ts'

export interface ConfirmReceipt extends OnRequest {
  /** The day the office confirmed with the applicant. */
  readonly confirmedOn: LocalDate
}

/**
 * 条例第三十一条: the office confirms a request that came over the net, by fax or by ordinary post; the term begins with
 * the day that counts on that way. Throws Refusal `request-confirmed`, and what the table of states says.
 */
export const confirmReceipt = async (
  tx: Writing,
  act: Act,
  { confirmedOn, ...input }: ConfirmReceipt,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'received')
  const cameOn = found.events[0]?.on ?? confirmedOn
  const receipt = receiptOn(found.channel, { cameOn, confirmedOn })
  if (confirmedOn < cameOn || receipt.kind !== 'received')
    throw refuse(
      'invalid',
      'request-confirmed',
      '确认的日期不对',
      '确认之日不能早于申请送到之日。',
      'confirmedOn',
    )
  const fact = { kind: 'received', on: receipt.on, channel: clockChannel[found.channel] } as const
  return append(tx, act, { row, file, by, entries: [{ fact }] }, cells)
}
