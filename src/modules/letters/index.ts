/** Tables, migrations, and the words that stand in them with how they are printed. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type { LetterId } from './ids.ts'
/** Numbers, review organ, court, ways of an office. */
export * from './office/index.ts'
/** How an office words what is open in a letter, by version and day. */
export { previewVariant, setVariant, variantViews } from './variants/variants.ts'
export type { SetVariant, VariantView } from './variants/variants.ts'
/** What a clerk words otherwise before a letter goes out. */
export { saveDraft } from './drafts/drafts.ts'
export type { LetterEdits, SaveDraft } from './drafts/drafts.ts'
/** Issuing, voiding, reading. 条例第三十六条、第四十五条; docs/adr/0040. */
export * from './issue/index.ts'
/** Word, PDF, many at once. */
export * from './print/index.ts'
/** What people see: letters of a request, of an office, and one as it would go out now. */
export * from './views/index.ts'
/** Letters go out, until it is proved. docs/adr/0039. */
export * from './delivery/index.ts'
/** What is forgotten with a case. docs/adr/0049. */
export * from './retention/index.ts'
