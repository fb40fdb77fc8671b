/** A paper as PDF, and what its type lacks. Loaded on the press only: it opens 15 MB of type. */
export { pdfOf } from './document.ts'
export { missingFrom } from './faces.ts'
