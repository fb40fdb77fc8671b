/** A column as data, a body's list by key; what the site map of machines lists. */
export { openColumn } from './column-data.ts'
export { organisationList } from './organisation-list.ts'
export { mapEntries, mapParts } from './map.ts'
/** What a static copy of the site holds. */
export { numbersThere, pageCount, pageNumbers, publicFiles, publicFilesAmong } from './copy.ts'
