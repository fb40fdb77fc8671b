import type { LocalDate } from '#statute/calendar'
import type { ClockEvent } from './events.ts'

export type IrregularCode =
  | 'not-received'
  | 'received-twice'
  | 'before-receipt'
  | 'after-end'
  | 'asked-twice'
  | 'not-asked'
  | 'not-reached'
  | 'answered-twice'
  | 'term-not-later'
  | 'clock-waits'
  | 'extension-twice'
  | 'extension-length'
  | 'extension-without-consent'
  | 'silence-means-nothing'
  | 'decided-twice'
  | 'not-decided'
  | 'too-early'
  | 'too-late'

/** A list of events that cannot have happened so, or an act the law does not allow: no clock comes of it. */
export interface Irregular {
  readonly kind: 'irregular'
  readonly code: IrregularCode
  /** One Chinese sentence: what is wrong and what to do. */
  readonly message: string
  /** The event that does not fit; null where there is none at all. */
  readonly event: ClockEvent | null
  readonly on: LocalDate | null
}

export const irregular = (code: IrregularCode, message: string, event: ClockEvent | null): Irregular => ({
  kind: 'irregular',
  code,
  message,
  event,
  on: event?.on ?? null,
})
