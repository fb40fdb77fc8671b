/** A printed official document as a value. GB/T 9704-2012; docs/adr/0039. */
export type { Align, Block, Cell, DrawnPdf, Paper, Run } from './paper.ts'
/** Draws papers as PDF and as Word documents, on a thread of its own that goes when it is idle. */
export { drawDocx, drawDocxs, drawPdf, drawPdfs, missingFromType } from './press.ts'
