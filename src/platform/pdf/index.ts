/** PDF documents by PDFium, in a process of its own that ends when it is idle; docs/adr/0041. */
export { mergePdfs, pageCount, renderPage, stampPageNumbers, stampPages } from './pdf.ts'
/** Ends the process now: for programs that end, and tests. */
export { closePdf } from './desk.ts'
