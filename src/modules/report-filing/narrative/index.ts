/** The words of a report as structure, with numbers bound to their queries. */
export { emptyNarrative, partNumbers } from './text/narrative.ts'
export type { Narrative, Paragraph, PartNumber, Piece } from './text/narrative.ts'
export { printedFigure } from './text/figure.ts'
export type { Figure, Figures } from './text/figure.ts'
export { lostFigures, writeNarrative } from './text/written.ts'
export type { WrittenPart } from './text/written.ts'
export { reportOf } from './text/report.ts'
export type { ReportFrame } from './text/report.ts'
export { typedNumbers } from './text/numbers.ts'
export type { Typed } from './text/numbers.ts'
/** Drafted from figures and records by templates with conditions; pure. */
export { draftNarrative } from './draft.ts'
export type { Circumstances, Noted } from './templates/index.ts'
/** The numbers a text may bind, as they stand now. */
export { figuresOf } from './figures/index.ts'
