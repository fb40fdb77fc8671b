/** What a gate found about a document. */
export interface Finding {
  readonly gate: 'personal-data' | 'form' | 'body' | 'source' | 'content'
  readonly code: string
  /** What the rule is called; null where the sentence says it all. */
  readonly title: string | null
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
  /** Which of the places with that quote in the text, from 0: an editor counts in its own way. */
  readonly nth: number | null
  /** What may stand instead. */
  readonly masked: string | null
  /** For a justification: kind and value, without the number itself. */
  readonly justify: { readonly kind: string; readonly value: string } | null
  readonly basis: string
}

/** A finding about a field as a whole. */
export const about = (
  finding: Pick<Finding, 'gate' | 'code' | 'blocks' | 'sentence' | 'where' | 'basis'>,
): Finding => ({
  ...finding,
  title: null,
  start: null,
  end: null,
  quote: null,
  nth: null,
  masked: null,
  justify: null,
})

/** Which of the places with a quote in a text begins at `start`, from 0; places do not overlap. */
export const nthIn = (text: string, quote: string, start: number): number => {
  let nth = 0
  for (let at = text.indexOf(quote); at >= 0 && at < start; at = text.indexOf(quote, at + quote.length))
    nth += 1
  return nth
}
