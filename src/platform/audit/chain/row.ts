/** One mutation, as it is written down: the nine things the link binds. */
export interface AuditRow {
  /** When: ISO 8601 in UTC. */
  readonly at: string
  /** Who did it: the id of a person, or the name of a sweep. */
  readonly who: string
  /** What was done, by the name of the action. */
  readonly what: string
  /** What it was done to: kind and id. */
  readonly subject: string
  /** Whose record it is: the id of the organisation; null for what belongs to the whole installation. */
  readonly organisation: string | null
  /** JSON values before and after; null where there was nothing. Personal data only as it is sealed in its column. */
  readonly before: unknown
  readonly after: unknown
  /** The reason given, where one is asked for. */
  readonly why: string | null
  /** From where: the address or the command line. */
  readonly from: string | null
}

/** A place in the chain: the number of a row, from 1 without gaps, and what it is chained by. */
export interface Link {
  readonly sequence: number
  /** SM3, 64 hex digits. */
  readonly link: string
}

/** A row as it is stored. */
export interface ChainedRow extends AuditRow, Link {}

/** The head of the chain at a time, kept where the database cannot be reached from: on paper, at the superior body. */
export interface Anchor extends Link {
  /** When it was exported: ISO 8601. */
  readonly at: string
}
