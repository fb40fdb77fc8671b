import type { LocalDate } from '#statute/calendar'
import type { Channel, KindCode } from '#modules/publishing'

/** A document the demo's office made: an example, written here, of nobody. */
export interface DemoDocument {
  /** Named by others, e.g. by what interprets it. */
  readonly key: string
  readonly kind: KindCode
  /** The code of its column. */
  readonly column: string
  readonly title: string
  /** The day it was published. */
  readonly on: LocalDate
  readonly documentNumber?: string
  readonly dateWritten?: LocalDate
  readonly topics: readonly string[]
  readonly keywords: readonly string[]
  readonly summary: string
  readonly body: string
  readonly fields?: Readonly<Record<string, string | number>>
  /** Keys of the documents it interprets. */
  readonly interprets?: readonly string[]
  /** Other channels it went over on the same day. */
  readonly channels?: readonly Channel[]
}
