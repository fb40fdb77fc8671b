/** Lists of remedies, what presses first; those of one request. */
export { remediesOfRequest, remedyNumbers, remedyPage } from './page.ts'
export type { RemedyFilter, RemedyLine } from './page.ts'
/** One remedy whole, covered; and in full with a row of the trail. */
export { remedyView } from './view.ts'
export type { RemedyView } from './view.ts'
export { revealRemedy } from './reveal.ts'
/** What waits for somebody. */
export { waitingRemedies } from './waiting.ts'
export type { WaitingRemedy } from './waiting.ts'
/** Its files are read through it alone. */
export { fileInRemedy, isRemedyPaper, recordPackRead } from './files.ts'
