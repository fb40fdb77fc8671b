/** The tables of this module, and the steps that make them. */
export type { DocumentRow, PublishingTables, Query, Reading, Writing } from './tables.ts'
export { publishingMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { actKinds, channels, cleanUpVerdicts, disclosureModes, endings, stages } from './words.ts'
export { pushForms, pushStates, transferPlaces, validities, validityEvents, visibilities } from './words.ts'
export type { ActKind, Channel, CleanUpVerdict, DisclosureMode, Ending, Stage } from './words.ts'
export type { PushForm, PushState } from './words.ts'
export type { TransferPlace, Validity, ValidityEventKind, Visibility } from './words.ts'
