import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { DocumentId } from '../ids.ts'
import type { Ending, Validity } from '../schema/index.ts'
import type { ValidityEventRow } from '../schema/register-tables.ts'

/** What a fold over a document's events needs of each. */
export type ValidityEvent = Pick<
  ValidityEventRow,
  'id' | 'event' | 'on_date' | 'effective_on' | 'until' | 'how' | 'by_document' | 'recorded_at'
>

/** How it ended. */
export interface Ended {
  readonly on: LocalDate
  readonly how: Ending
  readonly by: DocumentId | null
  /** False where only its term ran out. */
  readonly byAct: boolean
}

/** How a document stands on a day. */
export interface Standing {
  readonly validity: Exclude<Validity, 'none'>
  readonly madeOn: LocalDate
  readonly effectiveOn: LocalDate
  /** The last day it holds by what it says, or by an extension; null for no end. */
  readonly until: LocalDate | null
  /** Ended by an act, or on the day behind its last. */
  readonly ended: Ended | undefined
}

/** As they befell it; of one day, as they were written down. */
const inTurn = (events: readonly ValidityEvent[]): readonly ValidityEvent[] =>
  events.toSorted((one, other) => {
    const [first, second] = [one, other].map(
      ({ on_date, recorded_at, id }) => `${on_date} ${recorded_at} ${id}`,
    )
    return (first ?? '') < (second ?? '') ? -1 : 1
  })

/** What is known of its end behind some events. */
interface Fold {
  readonly until: LocalDate | null
  readonly ended: Ended | undefined
}

const step = (fold: Fold, { event, on_date, until, how, by_document }: ValidityEvent): Fold => {
  switch (event) {
    case 'made':
      return fold
    case 'extended':
      return { ...fold, until }
    case 'revived':
      return { until, ended: undefined }
    case 'ended':
      // What has ended already, or run out, does not end again.
      return fold.ended || (fold.until !== null && fold.until < on_date)
        ? fold
        : { ...fold, ended: { on: on_date, how: how ?? 'repealed', by: by_document, byAct: true } }
  }
}

const wordOf = (
  { until, ended }: Fold,
  effectiveOn: LocalDate,
  on: LocalDate,
): Pick<Standing, 'validity' | 'ended'> => {
  if (ended) return { validity: ended.how === 'lapsed' ? 'lapsed' : 'repealed', ended }
  if (until !== null && on > until)
    return { validity: 'lapsed', ended: { on: addDays(until, 1), how: 'lapsed', by: null, byAct: false } }
  return { validity: on < effectiveOn ? 'pending' : 'in-force', ended: undefined }
}

/** How a document stands on a day by what had befallen it then; nothing before it was made. A fold, pure. */
export const standingOn = (events: readonly ValidityEvent[], on: LocalDate): Standing | undefined => {
  const past = inTurn(events).filter(({ on_date }) => on_date <= on)
  const made = past.find(({ event }) => event === 'made')
  if (!made) return undefined
  const fold = past.reduce<Fold>((before, event) => step(before, event), {
    until: made.until,
    ended: undefined,
  })
  const effectiveOn = made.effective_on ?? made.on_date
  return { madeOn: made.on_date, effectiveOn, until: fold.until, ...wordOf(fold, effectiveOn, on) }
}

/** A day on which a document began to stand otherwise. */
export interface Turn {
  readonly on: LocalDate
  readonly validity: Standing['validity']
}

/** All days on which it begins to stand otherwise, by what is written down so far. */
export const turnsOf = (events: readonly ValidityEvent[]): readonly Turn[] => {
  const days = events.flatMap(({ on_date, effective_on, until }) => [
    on_date,
    ...(effective_on === null ? [] : [effective_on]),
    ...(until === null ? [] : [addDays(until, 1)]),
  ])
  const turns = [...new Set(days)].toSorted().flatMap((on) => {
    const standing = standingOn(events, on)
    return standing ? [{ on, validity: standing.validity }] : []
  })
  return turns.filter(({ validity }, index) => turns[index - 1]?.validity !== validity)
}
