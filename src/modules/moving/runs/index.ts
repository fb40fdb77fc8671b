/** Runs of moving in: opened, tried, started, approved, taken out, forgotten. */
export { openCrawlRun, openFileRun } from './open.ts'
export type { CrawlColumn } from './open.ts'
export { approveRun, dropRun, endCrawl, startRun, takeRunOut, tryRun } from './commands.ts'
export { placeOfRun } from './load.ts'
export { sameRunOf } from './same-run.ts'
/** What people see of them. */
export { failedPages, itemPage, runsOf, runView } from './views.ts'
export type { ItemFilter, ItemLine, RunLine, RunView } from './views.ts'
export { verdictsCsv } from './verdicts-csv.ts'
