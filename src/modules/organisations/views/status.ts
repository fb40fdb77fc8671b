import type { LocalDate } from '#statute/calendar'
import type { Dated } from '../dates/span.ts'

/** Whether a body stands on a day, is still to be set up, or has ended. */
export type OrganisationStatus = 'active' | 'future' | 'ended'

export const statusOf = ({ valid_from, valid_until }: Dated, on: LocalDate): OrganisationStatus => {
  if (on < valid_from) return 'future'
  return on < valid_until ? 'active' : 'ended'
}
