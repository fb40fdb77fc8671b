/** Counts up whenever what the public sees changes; what a cache is held against. */
export { bumpRevision, revisionOf } from './revision.ts'
