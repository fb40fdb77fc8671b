/** What is written to the log: one line a request, never a body, a query or an address. */
export { logOptions } from './log.ts'
export type { LogOptions } from './log.ts'
