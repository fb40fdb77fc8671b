import type { Sealer } from '#platform/crypto'
import type { DeliveryId } from './ids.ts'

/** What of an attempt may hold personal data. Empty texts are not known. */
export interface Details {
  /** How and when the applicant agreed to electronic delivery, and where it went. */
  readonly consent: string
  /** Where it was announced. */
  readonly place: string
  /** Who took it, and what they are to the addressee. */
  readonly taker: string
  readonly note: string
}

export const noDetails: Details = { consent: '', place: '', taker: '', note: '' }

export const detailsCell = (row: string) => ({ table: 'letter_delivery', column: 'details', row })

export const sealDetails = (id: DeliveryId, details: Details, sealer: Sealer): string =>
  sealer.seal(JSON.stringify(details), detailsCell(id))

export const openDetails = (id: DeliveryId, sealed: string, sealer: Sealer): Details =>
  // Written by `sealDetails`, and sealed since.
  JSON.parse(sealer.open(sealed, detailsCell(id))) as Details
