/** 年报自查: reads, checks and mends reports that are sent in, on a thread of its own; nothing is kept. */
export { createChecker } from './checker.ts'
export type { Checker } from './checker.ts'
export type { CheckedReport, OfferedRepair, WrittenFile } from './task.ts'
/** `checkSent` a file, `writeSent` the corrected one; Refusals say what to mend. */
export { checkSent, largestReport, nothingSent, tooLarge, writeSent } from './ask-desk.ts'
