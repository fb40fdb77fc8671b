/** What a run goes through by itself: read, tried, put in, taken out; each broken off anywhere and gone on with. */
export { movingSweep, workOnRuns } from './sweep.ts'
export type { Tools } from './tools.ts'
export { crawlOrigin, fileOrigin } from './origin.ts'
export type { CrawlOrigin, FileOrigin } from './origin.ts'
export { openProfile } from './sealed.ts'
export { resealMoving } from './reseal.ts'
