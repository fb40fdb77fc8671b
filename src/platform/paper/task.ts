import type { DrawnPdf, Paper } from './paper.ts'

/** Papers to be drawn, and as what. */
export type DrawTask =
  | { readonly as: 'pdf'; readonly papers: readonly Paper[] }
  | { readonly as: 'docx'; readonly papers: readonly Paper[] }
  | { readonly as: 'missing'; readonly text: string }

/** What came of a task: of its own kind. */
export interface DrawAnswer {
  readonly pdfs: readonly DrawnPdf[]
  readonly docx: readonly Uint8Array[]
  readonly missing: readonly string[]
}
