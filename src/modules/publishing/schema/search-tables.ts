import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { SynonymId } from '../ids.ts'

/** Words that mean the same when the public looks for one of them, as a body has them. */
export interface SynonymRow {
  readonly id: SynonymId
  readonly organisation: OrganisationId
  /** JSON: at least two words; of one that is turned off as well. */
  readonly words: string
  /** The preset it stands in the place of; null for one of the body's own. */
  readonly preset: string | null
  /** A preset the body does not want. */
  readonly off: 0 | 1
  readonly changed_at: Instant
}

/** How often something was looked for on a day: no address, no session, no time of day. */
export interface SearchLogRow {
  readonly day: LocalDate
  /** The body in whose section it was looked for; empty for the whole site. */
  readonly within: string
  /** Folded: width, case and blanks make no difference. */
  readonly text: string
  readonly searches: number
  /** How many documents were found, the last time. */
  readonly hits: number
}

/** One row: how the index there is was made. */
export interface SearchBuildRow {
  readonly id: number
  /** What the entries were made by; another than the program's wants all of them made anew. */
  readonly version: number
  readonly built_at: Instant | null
  readonly built_by: string | null
  /** Documents gone through, and milliseconds that took. */
  readonly documents: number
  readonly took: number
}

export interface SearchTables {
  readonly search_synonym: SynonymRow
  readonly search_log: SearchLogRow
  readonly search_build: SearchBuildRow
}
