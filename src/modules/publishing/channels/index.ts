/** What was published over channels other than the portal: recorded by hand, taken back, listed. */
export { cancelDissemination, placeOfDissemination, recordDissemination } from './record.ts'
export type { RecordDissemination } from './record.ts'
export { disseminationsOf } from './list.ts'
export type { Dissemination, DisseminationFilter } from './list.ts'
/** How much was published, over what, how late, how well interpreted. */
export { publicationCounts } from './counts.ts'
export type { PublicationCounts } from './counts.ts'
export type { Late } from './late.ts'
