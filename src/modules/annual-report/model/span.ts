/** Where in the decoded source text something stands: character offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}
