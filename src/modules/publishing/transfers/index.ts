/** 条例第二十五条: what is still to be handed over to archives, libraries and service halls, and what was. */
export { pendingTransfer } from './pending.ts'
export type { PendingDocument, PendingTransfer } from './pending.ts'
export { recordTransfer } from './record.ts'
export type { RecordTransfer } from './record.ts'
export { placeOfTransfer, transfersOf } from './list.ts'
export type { Transfer } from './list.ts'
/** A list as an Excel workbook. */
export { drawTransferSheet, transferSheet } from './sheet.ts'
export type { TransferSheet } from './sheet.ts'
