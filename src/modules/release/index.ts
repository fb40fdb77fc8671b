/** Tables, migrations, words: reasons, states, where marks come from. */
export * from './schema/index.ts'
/** Ids: branded text; a mark, and what was done to a document. */
export type { ReleaseId } from './ids.ts'
export type { Mark } from './marks.ts'
export type { Outcome } from './outcome.ts'
/** A document to be given out: started, marked, confirmed by somebody else, or dropped. 条例第三十七条; docs/adr/0041. */
export { confirmRelease, dropRelease, saveMarks, startRelease } from './commands.ts'
/** The marked words taken out into a new file, which is read again. */
export { prepareRelease } from './prepare.ts'
/** What rules find in it. */
export { proposeMarks, type Proposal } from './propose.ts'
/** What people see. */
export { releasesOf, releaseView, type ReleaseLine, type ReleaseView } from './views.ts'
export { waitingReleases } from './waiting.ts'
export { pageOfRelease, pagePicture, pagesOfRelease, sideOf, textOfRelease } from './read.ts'
/** The only files that may go out with an answer that gives something. */
export { releasedFiles, type ReleasedFile } from './views.ts'
/** What nobody has confirmed keeps an answer that hands something over from going out. */
export { assertConfirmed, unconfirmedReleases, type UnconfirmedRelease } from './confirmed.ts'
/** Where one belongs; which files are read through it alone. */
export { isReleaseFile, placeOfRelease } from './load.ts'
/** Behind the end of a term, docs/adr/0049; behind a change of keys. */
export { releaseMemory } from './forget.ts'
export { resealReleases } from './reseal.ts'
