import type { Instant } from '#platform/clock'

/** The circumstances of a mutation: every command takes them beside its `tx`. */
export interface Act {
  /** The id of an account, or `sweep:NAME`, `cli:USER`. */
  readonly who: string
  readonly at: Instant
  /** The address it came from, or the command line. */
  readonly from: string | null
  /** The reason given, where one is asked for. */
  readonly why?: string | undefined
}

/** What was done in an act. Personal data in `before` and `after` only as it is sealed in its column. */
export interface Done {
  /** The name of the action: `organisation.rename`. */
  readonly what: string
  /** Kind and id of what it was done to: `organisation:0199…`. */
  readonly subject: string
  readonly organisation: string | null
  /** JSON values; null, or left out, where there was nothing. */
  readonly before?: unknown
  readonly after?: unknown
}
