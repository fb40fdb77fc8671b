/** What is behind the figures: one rule a source for counts, lists and what is frozen. */
export type { EvidenceLine, Group, Item, Source, Span } from './source.ts'
export { cellOfForm, sourceBy, sources } from './sources.ts'
export { formOfYear, spanOf } from './period.ts'
export type { OfYear } from './period.ts'
export { evidenceOf, frozenDigest, placesDigest } from './digest.ts'
export type { Piece } from './digest.ts'
export { evidenceBehind } from './behind.ts'
export type { EvidenceAsked } from './behind.ts'
