/** What every page of the portal is held against: one small question. */
export { publicVersion } from './version.ts'
/** The site: sections of bodies, columns, what is in them. */
export { publicSections } from './sections.ts'
export type { PublicContact, PublicSection } from './sections.ts'
export { publicColumns } from './catalogue.ts'
export type { PublicColumn } from './catalogue.ts'
export { columnList, newestDocuments, newestText } from './lists.ts'
export type { PublicLine, PublicList } from './line.ts'
export { yearsOfColumn } from './years.ts'
export type { YearCount } from './years.ts'
export { interpretationsOf } from './links.ts'
export type { PageName } from './links.ts'
/** One page, in one question. */
export { publicDocument } from './document.ts'
export type { PathStep, PublicDocument, PublicNotice } from './document.ts'
export { publicFile, publicFileText, readableFiles } from './files.ts'
export type { PublicFile } from './files.ts'
/** The policy library. */
export { libraryChoices, libraryKinds, policyLibrary } from './library.ts'
export type { LibraryChoices, LibraryFilter, LibraryKind } from './library.ts'
/** Numbers and data. */
export { publicFigures } from './figures.ts'
export type { MonthCount, PublicFigures } from './figures.ts'
export { openDocuments } from './open-data.ts'
export type { OpenDocument } from './open-data.ts'
export { openNumbered } from './open-found.ts'
/** What goes out to programs and other sites. */
export * from './out/index.ts'
