/** What of withheld texts can still be had from a file, on a thread with bounds; docs/adr/0041. */
export { closeRemains, readAgain } from './read-again.ts'
export type { Remain } from './remains.ts'
