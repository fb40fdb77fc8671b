/** What lists and counts ask, worked out anew from the files: behind a new holiday notice, and to see that it is so. */
export { projectionOf, rebuildCases } from './rebuild.ts'
export type { RebuiltPage, Redated } from './rebuild.ts'
/** Table 3 of any period, with the cases behind each cell. */
export { rowsOfCase, statisticsOf } from './statistics.ts'
export type { CountedCell, Counting, Statistics } from './statistics.ts'
