import type { LocalDate } from '#statute/calendar'
import { newId } from '#platform/ids'
import type { OrganisationId } from '../ids.ts'
import { tidied } from '../input.ts'
import type { Writing } from '../schema/tables.ts'
import type { ChangeKind } from '../schema/words.ts'

export interface PassedOn {
  readonly organisation: OrganisationId
  readonly kind: ChangeKind
  readonly on: LocalDate
  /** Who answers from that day on; null for nobody named. */
  readonly successor: OrganisationId | null
  /** Its place among those passed on by the same command, from 0. */
  readonly place: number
  /** For which duties; nothing for all. */
  readonly duties?: string | null | undefined
  readonly basis: string | null
}

/** 条例第十条: writes down who answers for a body's information when its duties have gone elsewhere. */
export const passOn = async (tx: Writing, passed: PassedOn): Promise<void> => {
  const { organisation, kind, on, place, successor, duties, basis } = passed
  await tx
    .insertInto('organisation_change')
    .values({ id: newId(), organisation, kind, on_date: on, place, successor, duties: tidied(duties), basis })
    .execute()
}
