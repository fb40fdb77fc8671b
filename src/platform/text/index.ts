/** Plain text out of documents, for search and checks, on a thread with bounds; docs/adr/0017. */
export { createTextReader } from './text-reader.ts'
export type { TextReader, TextReaderSettings } from './text-reader.ts'
export type { TextRead } from './text-read.ts'
/** Compound documents (DOC, XLS, WPS): what is in them. */
export { openOle } from './ole/ole.ts'
export type { Ole } from './ole/ole.ts'
export { OleBroken } from './ole/chain.ts'
export type { ReadAt } from './ole/chain.ts'
/** The records of an old Excel workbook. */
export { recordsOf as excelRecords } from './formats/xls-records.ts'
