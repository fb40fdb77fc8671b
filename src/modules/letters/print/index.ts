/** A letter as a paper; drawing it as Word and PDF behind its commit, also after a kill. */
export { paperOf } from './paper.ts'
export { drawLetter } from './draw.ts'
export type { Drawing } from './draw.ts'
export { letterSweep } from './sweep.ts'
/** Many as one file. */
export { bundleLetters } from './bundle.ts'
export type { Bundle } from './bundle.ts'
