import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import type { DocumentId } from '../ids.ts'
import type { Ending, ValidityEventKind, Writing } from '../schema/index.ts'
import type { ValidityEventRow } from '../schema/register-tables.ts'
import type { Registered } from './load.ts'
import { putMark } from './mark.ts'

/** What befalls a document. */
export interface NewEvent {
  readonly event: ValidityEventKind
  readonly on: LocalDate
  readonly effectiveOn?: LocalDate
  readonly until?: LocalDate | null
  readonly how?: Ending
  readonly by?: DocumentId | null
  readonly basis?: string | null
}

/** Writes down what befell a document, and puts today's mark on its page at once. Writes no row of the trail. */
export const writeEvent = async (
  tx: Writing,
  act: Act,
  { document, organisation, level, events }: Registered,
  { event, on, effectiveOn, until = null, how, by = null, basis = null }: NewEvent,
): Promise<void> => {
  const row: ValidityEventRow = {
    id: newId(),
    document,
    organisation,
    level,
    event,
    on_date: on,
    effective_on: effectiveOn ?? null,
    until,
    how: how ?? null,
    by_document: by,
    basis,
    recorded_at: act.at,
  }
  await tx.insertInto('validity_event').values(row).execute()
  const after = { document, organisation, level, events: [...events, row] }
  await putMark(tx, after, { at: act.at, today: dayOf(act.at) })
}
