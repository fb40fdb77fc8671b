import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Paper } from '#platform/paper'
import { drawPdfs } from '#platform/paper'
import { mergePdfs } from '#platform/pdf'
import { refuse } from '#platform/refusal'
import { letterOf } from '#statute/letters'
import type { OrganisationId } from '#modules/organisations'
import { nameOn } from '#modules/organisations'
import type { RequestCells } from '#modules/requests'
import type { LetterId } from '../../ids.ts'
import { outgoingKinds } from '../kinds.ts'
import type { Writing } from '../schema/tables.ts'
import type { Parcel } from './papers.ts'
import { labelPaper, receiptPaper, sheetPaper } from './papers.ts'
import { recipientOf } from './recipient.ts'

/** What can be printed for a delivery. */
export const deliveryPrints = { receipt: '送达回证', sheet: '邮件交寄清单', labels: '邮寄标签' } as const
export type DeliveryPrint = keyof typeof deliveryPrints

/** Letters printed in one go. */
const most = 100

export interface PrintDeliveries {
  readonly organisation: OrganisationId
  readonly letters: readonly LetterId[]
  readonly as: DeliveryPrint
}

const parcelsOf = async (
  tx: Writing,
  { organisation, letters }: PrintDeliveries,
  cells: RequestCells,
): Promise<readonly Parcel[]> => {
  const rows = await tx
    .selectFrom('letter')
    .innerJoin('request', 'request.id', 'letter.request')
    .selectAll('letter')
    .select('request.number as requestNumber')
    .where('letter.id', 'in', letters)
    .where('letter.organisation', '=', organisation)
    .where('letter.state', '=', 'issued')
    .where('letter.kind', 'in', outgoingKinds)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const parcels: Parcel[] = []
  for (const id of letters) {
    const row = byId.get(id)
    if (row === undefined)
      throw refuse('missing', 'letter-missing', '没有这份文书', '请从送达列表里选取本机构的文书。')
    const recipient = await recipientOf(tx, row, cells)
    const { number, requestNumber, issued_on: issuedOn } = row
    parcels.push({ title: letterOf(row.kind).title, number, requestNumber, issuedOn, recipient })
  }
  return parcels
}

/**
 * What is printed to deliver letters, with names and addresses: one row of the trail. Who may is for the face to ask:
 * `request.personal`. Throws Refusal `letter-missing`, `letter-many`.
 */
export const deliveryPapers = async (
  tx: Writing,
  act: Act,
  input: PrintDeliveries,
  cells: RequestCells,
): Promise<readonly Paper[]> => {
  const { organisation, as } = input
  const letters = [...new Set(input.letters)]
  if (letters.length === 0 || letters.length > most)
    throw refuse('invalid', 'letter-many', '选得不对', `请选择1至${most}份文书。`, 'letters')
  const today = dayOf(act.at)
  const parcels = await parcelsOf(tx, { ...input, letters }, cells)
  const body = (await nameOn(tx, organisation, today))?.name ?? ''
  await record(tx, act, {
    what: 'delivery.print',
    subject: `organisation:${organisation}`,
    organisation,
    after: { as, letters },
  })
  switch (as) {
    case 'receipt':
      return parcels.map((parcel) => receiptPaper(body, parcel))
    case 'sheet':
      return [sheetPaper(body, today, parcels)]
    case 'labels':
      return [labelPaper(body, today, parcels)]
  }
}

/** Papers as one PDF to print. */
export const printDeliveries = async (papers: readonly Paper[]): Promise<Uint8Array> => {
  const drawn = (await drawPdfs(papers)).map(({ bytes }) => bytes)
  const [only] = drawn
  return drawn.length === 1 && only !== undefined ? only : mergePdfs(drawn)
}
