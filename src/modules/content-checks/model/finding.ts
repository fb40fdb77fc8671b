/** Whether it must be mended before anybody signs, or is told and may stand. */
export type Severity = 'blocks' | 'warns'

/** What a rule found in a text: offsets in it, end exclusive; null where it is about the document as a whole. */
export interface Found {
  /** Which text: `title`, `body`, `fields.partyName`, `attachment:FILE`. */
  readonly where: string
  readonly start: number | null
  readonly end: number | null
  /** As it stands there. */
  readonly quote: string | null
  /** What is wrong and what to mend. */
  readonly sentence: string
  /** What may stand instead of the quote: putting it there takes the finding away. Null: a person must decide. */
  readonly mend: string | null
  /** Where the severity is that of a list and not of the rule. */
  readonly severity?: Severity
  /** Where the basis is that of a list and not of the rule. */
  readonly basis?: string
}

/** A finding of a rule, as it is told. */
export interface CheckFinding extends Omit<Found, 'severity' | 'basis'> {
  /** The rule. */
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  /** Names this finding wherever the same words stand: what a person passes as seen. */
  readonly value: string
}
