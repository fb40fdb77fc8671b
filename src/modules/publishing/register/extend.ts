import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { DocumentId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { standingAt } from './end.ts'
import { loadRegistered } from './load.ts'
import { writeEvent } from './write-event.ts'

export interface ExtendValidity {
  readonly document: DocumentId
  /** The day of the extension. */
  readonly on: LocalDate
  /** The new last day; null for no end. */
  readonly until: LocalDate | null
  /** The document or decision it is extended by. */
  readonly basis: string
}

const assertLonger = (until: LocalDate | null, now: LocalDate | null, on: LocalDate): void => {
  if (now === null)
    throw refuse('conflict', 'no-end', '文件没有有效期', '这份文件没有规定有效期，不用延长。', 'until')
  if (until !== null && (until <= now || until < on))
    throw refuse(
      'invalid',
      'not-longer',
      '没有延长',
      `现在的有效期到${now}，延长以后的最后一天要更晚。`,
      'until',
    )
}

/**
 * Lets a document hold longer. One whose term has run out holds again from the day given (恢复效力); one that was ended
 * by an act stays ended. Throws Refusal: `not-registered`, `before-made`, `validity-over`, `no-end`, `not-longer`.
 */
export const extendValidity = async (
  tx: Writing,
  act: Act,
  { document, on, until, basis }: ExtendValidity,
): Promise<void> => {
  const registered = await loadRegistered(tx, document)
  const standing = standingAt(registered, on)
  if (standing.ended?.byAct === true)
    throw refuse(
      'conflict',
      'validity-over',
      '文件已经终止效力',
      `这份文件从${standing.ended.on}起已经废止、失效或者被替代，不能延长；要恢复内容请另行制发。`,
      'on',
    )
  assertLonger(until, standing.until, on)
  const event = standing.ended ? 'revived' : 'extended'
  await writeEvent(tx, act, registered, { event, on, until, basis })
  await record(tx, act, {
    what: 'document.extend-validity',
    subject: `document:${document}`,
    organisation: registered.organisation,
    before: { validity: standing.validity, until: standing.until },
    after: { event, on, until },
  })
}
