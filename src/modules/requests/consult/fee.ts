import type { LocalDate } from '#statute/calendar'
import { DatedError } from '#statute/dated'
import type { Charge, Fee } from '#statute/fees'
import { FeeError, feeOf } from '#statute/fees'
import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import { loadCase } from '../cases/load.ts'
import type { RequestCells } from '../cells.ts'
import type { RequestId } from '../ids.ts'
import type { Query, RequestRow, Writing } from '../schema/index.ts'

/** What is charged for; how many came before in the month is counted here. */
export type FeeAsked =
  | { readonly scheme: 'pieces'; readonly pieces: number }
  | { readonly scheme: 'pages'; readonly pages: number; readonly alreadyPublic: boolean }

export interface NoticeFee extends OnRequest {
  /** The day the notice went out. */
  readonly on: LocalDate
  readonly asked: FeeAsked
}

/** 国办函〔2020〕109号第四条: requests of the same applicant received earlier in the calendar month, at this body. */
const earlierInMonth = async (query: Query, row: RequestRow, receivedOn: LocalDate): Promise<number> => {
  const same = query
    .selectFrom('request')
    .innerJoin('request_case', 'request_case.request', 'request.id')
    .select('request.id')
    .where('request.organisation', '=', row.organisation)
    .where('request.id', '!=', row.id)
    .where('request_case.counted', '=', 1)
    .where('request_case.received_on', '>=', `${receivedOn.slice(0, 8)}01` as LocalDate)
    .where((of) =>
      of.or([
        of('request_case.received_on', '<', receivedOn),
        of.and([of('request_case.received_on', '=', receivedOn), of('request.id', '<', row.id)]),
      ]),
    )
  const found =
    row.id_index === null
      ? await same.where('request.name_index', '=', row.name_index).execute()
      : await same.where('request.id_index', '=', row.id_index).execute()
  return found.length
}

const chargeOf = async (
  query: Query,
  row: RequestRow,
  asked: FeeAsked,
  receivedOn: LocalDate,
): Promise<Charge> =>
  asked.scheme === 'pages' ? asked : { ...asked, before: await earlierInMonth(query, row, receivedOn) }

const priced = (charge: Charge, receivedOn: LocalDate): Fee => {
  try {
    return feeOf(charge, receivedOn)
  } catch (error) {
    if (error instanceof FeeError || error instanceof DatedError)
      throw refuse('invalid', 'request-fee', '不能这样收费', error.message, 'asked')
    throw error
  }
}

/**
 * 国办函〔2020〕109号: what a request would cost, with its steps, in fen; by the tariff of the day it was received. Throws
 * Refusal `request-missing`, `request-fee`.
 */
export const priceFee = async (
  query: Query,
  request: RequestId,
  { asked, today }: { readonly asked: FeeAsked; readonly today: LocalDate },
): Promise<Fee> => {
  const { row, found } = await loadCase(query, request)
  const receivedOn = found.clock?.receivedOn ?? today
  return priced(await chargeOf(query, row, asked, receivedOn), receivedOn)
}

/**
 * 条例第四十二条, 国办函〔2020〕109号: sends a fee notice; the sum follows from the tariff of the day the request was
 * received. The term waits for the payment. Gives the fee with its steps, in fen. Throws Refusal `request-fee` (also
 * where nothing is due), and what the table of states and the statute say.
 */
export const noticeFee = async (
  tx: Writing,
  act: Act,
  { on, asked, ...input }: NoticeFee,
  cells: RequestCells,
): Promise<Fee> => {
  const { row, file, found, by } = await approach(tx, act, input, 'fee-noticed')
  const receivedOn = found.clock?.receivedOn ?? on
  const charge = await chargeOf(tx, row, asked, receivedOn)
  const fee = priced(charge, receivedOn)
  if (fee.fen === 0)
    throw refuse('conflict', 'request-fee', '不收费', '按标准这件申请不收费，不必发收费通知。', 'asked')
  const fact = { kind: 'fee-noticed', on, charge, fen: fee.fen } as const
  await append(tx, act, { row, file, by, entries: [{ fact }] }, cells)
  return fee
}
