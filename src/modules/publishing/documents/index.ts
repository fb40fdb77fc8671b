/** Commands on what documents say, and where they end without being published. */
export { draftDocument, type DraftDocument } from './commands/draft.ts'
export { saveDocument } from './commands/save.ts'
export type { SaveDocument } from './commands/save.ts'
export { dropCorrection } from './commands/drop.ts'
export { discardDocument, keepDocument } from './commands/end.ts'
export { reevaluateDocument } from './commands/reevaluate.ts'
export type { ReevaluateDocument } from './commands/reevaluate.ts'
/** What the gates say while one types, and a body as it would be kept. */
export { examineContent } from './examine.ts'
/** Reads the text of attachments, outside of any transaction; and keeps it. */
export { putTexts, readTexts } from './texts.ts'
export type { Reader, TextFound } from './texts.ts'
/** Lists, one document with everything about it, what changed in it, the calendar of publishing. */
export { documentPage } from './views/page.ts'
export type { DocumentFilter } from './views/page.ts'
export type { DocumentLine } from './views/lines.ts'
export { documentView } from './views/view.ts'
export type { DocumentView } from './views/view.ts'
export { documentChanges } from './views/changes.ts'
export { publicationSchedule } from './views/schedule.ts'
/** What people should look at: sent back, due, to be evaluated again, to be reviewed after the fact. */
export { dueFor, noticesOf, overridesToReview, sentBackTo, toReevaluate } from './waiting.ts'
/** What a holiday notice moves. */
export { calendarMoved, redateDocuments } from './redate.ts'
/** What a gate found, by which rules; links to be asked for. */
export { checkDocumentLinks, contentRulesFor } from '../gate/index.ts'
export type { Finding } from '../gate/index.ts'
/** Filters of lists people keep. */
export { dropFilter, savedFilters, saveFilter } from '../filters/index.ts'
