/** Counts up whenever what the public sees changes; what a cache is held against. */
export { bumpRevision, revisionOf } from './revision.ts'
/** The section of a body on the site. */
export { openPortalSection } from './section.ts'
