/** Commands on what documents say, and where they end without being published. */
export { draftDocument } from './commands/draft.ts'
export type { DraftDocument } from './commands/draft.ts'
export { saveDocument } from './commands/save.ts'
export type { SaveDocument } from './commands/save.ts'
export { discardDocument, keepDocument } from './commands/end.ts'
export { reevaluateDocument } from './commands/reevaluate.ts'
export type { ReevaluateDocument } from './commands/reevaluate.ts'
/** Reads the text of attachments, outside of any transaction. */
export { readTexts } from './texts.ts'
export type { Reader, TextFound } from './texts.ts'
