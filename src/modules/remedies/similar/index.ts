/** Requests like those a result corrected, until somebody has looked. */
export { flagsOnRequest, placeOfFlag, seeFlag, unseenFlags } from './flags.ts'
export type { Flag } from './flags.ts'
