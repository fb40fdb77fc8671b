import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import { dayIn, kindOf } from '../kinds/index.ts'
import type { Writing } from '../schema/index.ts'
import { findRegistered } from './load.ts'
import { putMark } from './mark.ts'
import { standingOn } from './timeline.ts'
import { writeEvent } from './write-event.ts'

export interface EnterRegister {
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly content: Content
  /** The day it is published on. */
  readonly on: LocalDate
}

/**
 * Enters what was just put before the public into the register, where its kind belongs there; called by every act that
 * writes the page, behind it, and writes no row of the trail. The first time: made on the day it was written, in force
 * from the day it says until the day it says. Later: an end of validity the text never named before is written down as
 * an extension; nothing else of what is written moves. The page gets the register's mark in any case.
 */
export const enterRegister = async (
  tx: Writing,
  act: Act,
  { document, organisation, content, on }: EnterRegister,
): Promise<void> => {
  const { level } = kindOf(content.kind)
  if (level === null) return
  const said = dayIn(content.fields, 'expiresOn') ?? null
  const known = await findRegistered(tx, document)
  if (!known) {
    const madeOn = content.dateWritten ?? on
    await writeEvent(
      tx,
      act,
      { document, organisation, level, events: [] },
      { event: 'made', on: madeOn, effectiveOn: dayIn(content.fields, 'effectiveOn') ?? madeOn, until: said },
    )
    return
  }
  const standing = standingOn(known.events, on)
  const stands = standing?.validity === 'in-force' || standing?.validity === 'pending'
  const ends = known.events.filter(({ event }) => event !== 'ended').map(({ until }) => until)
  if (stands && !ends.includes(said))
    await writeEvent(tx, act, known, { event: 'extended', on, until: said, basis: '文件更正' })
  else await putMark(tx, known, { at: act.at, today: on })
}
