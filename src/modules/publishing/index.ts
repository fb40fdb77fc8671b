/** Ids of columns, documents, signatures and the rest: branded text. */
export type * from './ids.ts'
/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** What a version says, and what a signature covers. */
export type { Attachment, Content, Disclosure, Justification } from './content.ts'
/** Kinds of documents as data: fields, terms, place in table 2. */
export * from './kinds/index.ts'
/** The table of states: what may be done now, by whom, and why not. */
export * from './machine/index.ts'
/** A body as it may stand in a document. */
export { cleanBody } from './content/index.ts'
/** What a gate found. */
export type { Finding } from './gate/index.ts'
/** Documents as rows and sealed versions. */
export { contentOf, digestOf, loadDocument, placeOfDocument, resealVersions } from './store/index.ts'
export type { DocumentRow } from './schema/tables.ts'
/** Columns of a body: the catalogue, its upkeep, what is stale; and the revision caches are held against. */
export * from './sites/index.ts'
export * from './columns/index.ts'
/** The register of regulations and normative documents: validity, counts, clean-ups. */
export * from './register/index.ts'
/** Review: the chain, signatures under the exact bytes, whose turn it is. */
export * from './review/index.ts'
/** Acts on the public side, the sweep, and whether all of it is what was signed. */
export * from './acts/index.ts'
/** What went over which channel, what is handed over to archives and libraries, filters people keep. */
export * from './channels/index.ts'
export * from './transfers/index.ts'
export * from './filters/index.ts'
/** Documents as they are worked on: commands, lists, views. */
export * from './documents/index.ts'
/** What the public reads: questions over the public tables, for the portal. */
export * from './public/index.ts'
