/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text; what a version says, and what a signature covers. */
export type * from './ids.ts'
export type { Attachment, Content, Disclosure, Justification } from './content.ts'
/** Kinds of documents as data: fields, terms, place in table 2. */
export * from './kinds/index.ts'
/** The table of states: what may be done now, by whom, and why not. */
export * from './machine/index.ts'
/** A body as it may stand in a document; documents as rows and sealed versions. */
export { cleanBody } from './content/index.ts'
export { findPersonalData, maskFound, personalKinds, type PersonalFinding } from './personal-data/index.ts'
export { contentOf, digestOf, loadDocument, placeOfDocument } from './store/index.ts'
export { emptyVersions, filesIn, resealVersions } from './store/index.ts'
/** Columns of a body: the catalogue, its upkeep, what is stale. */
export * from './columns/index.ts'
/** The register of normative documents: validity, counts, clean-ups; what else counts in table 2. */
export * from './register/index.ts'
/** Review: the chain, signatures under the exact bytes, whose turn it is. */
export * from './review/index.ts'
/** Acts on the public side, the sweep, whether all of it is what was signed, and what caches are held against. */
export * from './acts/index.ts'
/** What went over which channel, what is handed over to archives and libraries. */
export * from './channels/index.ts'
/** Documents as they are worked on: commands, lists, views, filters people keep. */
export * from './documents/index.ts'
/** What is found: the index of public pages, synonyms, what was looked for. docs/adr/0031. */
export * from './search/index.ts'
/** What the public reads: questions over the public tables, for the portal. */
export * from './public/index.ts'
