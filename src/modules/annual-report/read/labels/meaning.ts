import type { Edition } from '#statute/report-form'

/** What a printed label can stand for. One wording may have several meanings: 总计 is a row and two columns. */
export type Meaning =
  | { readonly kind: 'request-row'; readonly code: string }
  | { readonly kind: 'request-group'; readonly code: string }
  | { readonly kind: 'request-column'; readonly index: number }
  | { readonly kind: 'proactive-row'; readonly key: string }
  | { readonly kind: 'proactive-column'; readonly key: string; readonly edition: Edition }
  | { readonly kind: 'proactive-item'; readonly edition: Edition }
  | { readonly kind: 'remedy-group'; readonly key: string }
  | { readonly kind: 'remedy-outcome'; readonly index: number }
  | { readonly kind: 'head' }
