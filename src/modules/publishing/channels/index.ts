/** What was published over channels other than the portal: recorded by hand, taken back, listed. */
export { cancelDissemination, placeOfDissemination, recordDissemination } from './record.ts'
export type { RecordDissemination } from './record.ts'
export { disseminationsOf } from './list.ts'
export type { Dissemination, DisseminationFilter } from './list.ts'
/** How much was published, over what, how late, how well interpreted. */
export { publicationCounts } from './counts.ts'
export type { PublicationCounts } from './counts.ts'
export type { Late } from './late.ts'
/** Accounts on other platforms, and how long they have had nothing new. */
export * from './accounts/index.ts'
/** Public documents passed on to 微信公众号. */
export * from './pushes/index.ts'
/** Records as tables: taken in whole or not at all, given out. */
export * from './import/index.ts'
/** 条例第二十五条: what is handed over to archives, libraries and service halls. */
export { drawTransferSheet, pendingTransfer, placeOfTransfer, recordTransfer } from '../transfers/index.ts'
export { transferSheet, transfersOf } from '../transfers/index.ts'
