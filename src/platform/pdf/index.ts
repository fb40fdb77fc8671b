/** PDF documents by PDFium, in a process of its own that ends when it is idle; docs/adr/0041. */
export { mergePdfs, pageCount, readPdf, redactPdf, renderPage, stampPageNumbers } from './pdf.ts'
export type { RasterReason, Redacted, RedactionMark } from './redaction.ts'
export type { Box, PageText } from './page-text.ts'
/** Everything the bytes of a PDF hold, of every revision: for looking whether something is left. */
export { foundInPdf } from './syntax/found.ts'
/** Ends the process now: for programs that end, and tests. */
export { closePdf } from './desk.ts'
