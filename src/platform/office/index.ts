/** Office and text files without what is withheld, on a thread with bounds; docs/adr/0041. */
export { closeOffice, officeKindOf, redactOffice } from './office.ts'
export type { LeftOut, OfficeRedacted } from './outcome.ts'
