/** What a gate found about a document. */
export interface Finding {
  readonly gate: 'personal-data' | 'form' | 'body' | 'source'
  readonly code: string
  /** Whether it must be mended before anybody signs. */
  readonly blocks: boolean
  /** What is wrong and what to mend. */
  readonly sentence: string
  /** The field: `title`, `body`, `fields.partyName`, `attachment:FILE`. */
  readonly where: string
  /** Where in the plain text of that field, end exclusive. */
  readonly start: number | null
  readonly end: number | null
  readonly quote: string | null
  readonly masked: string | null
  /** For a justification: kind and value, without the number itself. */
  readonly justify: { readonly kind: string; readonly value: string } | null
  readonly basis: string
}

/** A finding about a field as a whole. */
export const about = (
  finding: Pick<Finding, 'gate' | 'code' | 'blocks' | 'sentence' | 'where' | 'basis'>,
): Finding => ({ ...finding, start: null, end: null, quote: null, masked: null, justify: null })
