/** Before the public: now, or when its moment has come. docs/adr/0025. */
export { publishDocument } from './commands/publish.ts'
export type { PublishDocument } from './commands/publish.ts'
export { scheduleDocument, unscheduleDocument } from './commands/schedule.ts'
export type { ScheduleDocument } from './commands/schedule.ts'
export { anyDue, publishDue } from './publish-due.ts'
export type { DueContext } from './publish-due.ts'
/** Away from it, and back. */
export { replaceDocument, restoreDocument, withdrawDocument } from './commands/withdraw.ts'
export type { ReplaceDocument, TellingAct } from './commands/withdraw.ts'
/** From an existing site. */
export * from './move-in/index.ts'
/** In an emergency, and its review afterwards. */
export { overrideDocument, reviewOverride } from './commands/override.ts'
export type { OverrideDocument, ReviewOverride } from './commands/override.ts'
export { overridesIn } from './overrides.ts'
export type { OverrideLine } from './overrides.ts'
/** Whether all that is public is what was signed. */
export { verifyPublications } from './verify.ts'
export type { PublicationFault } from './verify.ts'
/** Counts up whenever what the public sees changes. */
export { bumpRevision, revisionOf } from '../sites/index.ts'
