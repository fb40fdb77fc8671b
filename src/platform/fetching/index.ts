/** Fetching from other people's web, within bounds and never from inner networks; docs/adr/0034. */
export { fetchWithin, userAgent } from './fetch-within.ts'
export type { FetchBounds, Fetched } from './fetch-within.ts'
export { FetchError } from './fetch-error.ts'
export type { FetchFailure } from './fetch-error.ts'
